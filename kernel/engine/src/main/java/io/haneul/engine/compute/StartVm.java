package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.compute.StartBaton.Place;
import io.haneul.engine.core.Events;
import io.haneul.engine.infrastructure.Thresholds;
import io.haneul.engine.placement.Decision;
import io.haneul.engine.placement.Demand;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.jobs.TryAgain;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Starts a machine, for the first time or again: takes room on a host and in a pool, makes its wires and disks ready, and has
 * the host run it. Undone, nothing of it is left outside and no room is taken.
 */
final class StartVm implements Script<StartBaton> {
    static final String NAME = "start-vm";

    private static final int MOST_HOSTS_TRIED = 20;
    /** Of what was left out, kept with the job: many where there was no place, some where there was one. */
    private static final int MOST_REASONS = 50;

    private static final int SOME_REASONS = 12;

    private final Parts parts;
    private final Specs specs;
    private final Remains remains;

    StartVm(Parts parts) {
        this.parts = parts;
        this.specs = new Specs(parts);
        this.remains = new Remains(parts);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StartBaton> baton() {
        return StartBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<StartBaton>> steps() {
        return List.of(
                Step.of("reserve", this::reserve, this::release),
                Step.of("prepare", this::prepare, this::discard),
                Step.of("start", this::start, this::remove));
    }

    @Override
    public Optional<Retreat<StartBaton>> retreat(StartBaton baton, Fault noCapacity) {
        boolean elsewhere = baton.pin().host().isEmpty() && baton.avoid().size() < MOST_HOSTS_TRIED;
        return baton.place()
                .filter(place -> elsewhere)
                .map(place -> new Retreat<>("reserve", baton.avoiding(place.host())));
    }

    private VmRow machine(StartBaton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.vms().find(baton.vm()))
                .filter(vm -> vm.state() == VmState.STARTING)
                .orElseThrow(() -> new Fault(FaultKind.CONFLICT, "the machine is not being started any more"));
    }

    private Outcome<StartBaton> reserve(Run run, StartBaton baton) throws Fault {
        VmRow vm = machine(baton);
        List<VolumeRow> volumes = parts.store().read(tx -> tx.volumes().of(vm.id()));
        List<VolumeRow> fresh =
                volumes.stream().filter(volume -> volume.poolId() == null).toList();
        long newBytes = fresh.stream().mapToLong(VolumeRow::size).sum();
        Decision decision = parts.placement().decide(demand(vm, volumes, newBytes, baton));
        if (decision.place().isEmpty()) {
            Fault full = new Fault(FaultKind.NO_CAPACITY, "There is no room for the machine: " + decision.summary());
            return Outcome.failed(full, decision.explained(MOST_REASONS));
        }
        Decision.Place place = decision.place().get();
        Place taken = new Place(
                place.host(),
                place.pool(),
                fresh.stream()
                        .map(volume -> new Disk(volume.id(), volume.size()))
                        .toList());
        return Outcome.next(baton.at(taken), tx -> take(tx, vm, taken), decision.explained(SOME_REASONS));
    }

    private Demand demand(VmRow vm, List<VolumeRow> volumes, long newBytes, StartBaton baton) {
        Set<PoolId> pools = volumes.stream()
                .flatMap(volume -> Optional.ofNullable(volume.poolId()).stream())
                .collect(Collectors.toSet());
        Tags tags = parts.store().read(tx -> Tags.of(tx, vm));
        return new Demand(
                vm.id(),
                vm.accountId(),
                vm.zoneId(),
                vm.hypervisor(),
                new io.haneul.model.Mhz(vm.mhz()),
                new Bytes(vm.memoryBytes()),
                new Bytes(newBytes),
                pools,
                tags.host(),
                tags.storage(),
                baton.pin().pod(),
                baton.pin().cluster(),
                baton.pin().host(),
                Set.copyOf(baton.avoid()),
                Optional.ofNullable(vm.lastHostId()),
                full(vm, newBytes));
    }

    /** A user's machine that has never run is new; room is kept for all others. */
    private Thresholds.Full full(VmRow vm, long newBytes) {
        boolean isNew = vm.kind() == VmKind.USER && vm.lastHostId() == null;
        return isNew
                ? parts.hosts()
                        .thresholds()
                        .against(vm.zoneId(), new Thresholds.Share(vm.mhz(), vm.memoryBytes(), newBytes))
                : Thresholds.Full.nothing();
    }

    /** The room of the host is taken last: its row is the one that others wait for. */
    private void take(Tx tx, VmRow vm, Place place) {
        if (tx.vms().placed(vm.id(), place.host(), tx.now()) == 0) {
            throw new IllegalStateException("machine " + vm.id() + " is not being started any more");
        }
        if (place.pool().isPresent()) {
            PoolId pool = place.pool().get();
            tx.volumes().placed(vm.id(), pool);
            for (Disk disk : place.disks()) {
                if (tx.pools().reserve(pool, disk.bytes()) == 0) {
                    parts.hosts().recount(tx, pool);
                    throw new TryAgain("pool " + pool + " has no room any more");
                }
                tx.afterCommit(() -> parts.hosts().index().tookPool(pool, vm.accountId(), disk.bytes()));
            }
        }
        if (tx.hosts().reserve(place.host(), vm.mhz(), vm.memoryBytes()) == 0) {
            parts.hosts().recount(tx, place.host());
            throw new TryAgain("host " + place.host() + " has no room any more");
        }
        tx.afterCommit(() -> parts.hosts().index().tookHost(place.host(), vm.accountId(), vm.mhz(), vm.memoryBytes()));
    }

    private Outcome<StartBaton> release(Run run, StartBaton baton) {
        if (baton.place().isEmpty()) {
            return Outcome.next(baton);
        }
        Place place = baton.place().get();
        return Outcome.next(baton.nowhere(), tx -> giveBack(tx, baton.vm(), place));
    }

    private void giveBack(Tx tx, UUID id, Place place) {
        VmRow vm = tx.vms().find(id).orElseThrow();
        place.pool().ifPresent(pool -> {
            for (Disk disk : place.disks()) {
                if (tx.volumes().displaced(disk.id(), pool) == 1) {
                    tx.pools().release(pool, disk.bytes());
                    tx.afterCommit(() -> parts.hosts().index().gavePool(pool, vm.accountId(), disk.bytes()));
                }
            }
        });
        if (tx.vms().displaced(id, place.host(), tx.now()) == 1) {
            remains.freeHost(tx, vm, place.host());
        }
    }

    private Outcome<StartBaton> prepare(Run run, StartBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        if (vm.kind() == VmKind.USER) {
            Optional<Outcome<StartBaton>> wait = specs.awaitWires(run, vm, host(baton));
            if (wait.isPresent()) {
                return wait.get();
            }
        }
        if (vm.kind() == VmKind.ROUTER) {
            specs.bringAppliance(run, vm, host(baton));
        }
        List<VolumeObservation> made = new ArrayList<>();
        for (VolumeRow volume : parts.store().read(tx -> tx.volumes().of(vm.id()))) {
            if (volume.state() != VolumeState.READY) {
                made.add(parts.disks().ensure(run, volume));
            }
        }
        specs.bringPools(run, vm, host(baton));
        return Outcome.next(
                baton,
                tx -> made.forEach(volume ->
                        tx.volumes().ready(volume.id(), volume.handle().value())));
    }

    /** Disks made for a start that fails are of no use to the next one, which may be elsewhere. */
    private Outcome<StartBaton> discard(Run run, StartBaton baton) throws Fault, InterruptedException {
        if (baton.place().isEmpty()) {
            return Outcome.next(baton);
        }
        List<VolumeId> fresh =
                baton.place().get().disks().stream().map(Disk::id).toList();
        for (VolumeRow volume : parts.store().read(tx -> tx.volumes().of(baton.vm()))) {
            if (fresh.contains(volume.id())) {
                parts.disks().ensureAbsent(run, volume);
            }
        }
        return Outcome.next(baton, tx -> fresh.forEach(volume -> tx.volumes().unmade(volume)));
    }

    private Outcome<StartBaton> start(Run run, StartBaton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        HostId host = host(baton);
        if (vm.kind() == VmKind.USER) {
            Optional<Outcome<StartBaton>> wait = specs.awaitServices(vm);
            if (wait.isPresent()) {
                return wait.get();
            }
        }
        VmObservation seen = run(run, host, vm);
        String handle = seen.vm().handle().map(Handle::value).orElse(null);
        return Outcome.end(baton, tx -> {
            if (tx.vms().started(vm.id(), host, handle, tx.now()) == 0) {
                throw new IllegalStateException("machine " + vm.id() + " is not being started any more");
            }
            specs.started(tx, vm);
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        });
    }

    /** A host that was restarted since things were brought to it has lost them; they are brought again. */
    private VmObservation run(Run run, HostId host, VmRow vm) throws Fault, InterruptedException {
        try {
            return parts.hypervisors().ensureRunning(run, host, specs.of(vm));
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.INVALID || !parts.hypervisors().isInAnotherBoot(run, host)) {
                throw fault;
            }
        }
        parts.networks().forget(host);
        specs.bringAgain(run, vm, host);
        return parts.hypervisors().ensureRunning(run, host, specs.of(vm));
    }

    private Outcome<StartBaton> remove(Run run, StartBaton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        if (vm.isPresent() && baton.place().isPresent()) {
            parts.hypervisors().ensureAbsent(run, baton.place().get().host(), vm.get());
        }
        return Outcome.next(baton);
    }

    private static HostId host(StartBaton baton) {
        return baton.place().orElseThrow().host();
    }

    @Override
    public Write failed(StartBaton baton, Failure failure) {
        return tx -> {
            VmRow vm = tx.vms().find(baton.vm()).orElseThrow();
            VmState to = baton.first() ? VmState.ERROR : VmState.STOPPED;
            tx.vms().transition(vm.id(), VmState.STARTING, to, Machines.reason(failure), tx.now());
            parts.networks().activate(tx, vm.id(), false);
            if (baton.first()) {
                remains.forgetParts(tx, vm);
            }
            Events.failed(tx, baton.tells(vm), failure.text());
        };
    }

    @Override
    public Write broken(StartBaton baton, Failure failure) {
        return tx -> {
            VmRow vm = tx.vms().find(baton.vm()).orElseThrow();
            tx.vms().transition(vm.id(), VmState.STARTING, VmState.ERROR, Machines.reason(failure), tx.now());
            Events.failed(tx, baton.tells(vm), failure.text());
        };
    }
}
