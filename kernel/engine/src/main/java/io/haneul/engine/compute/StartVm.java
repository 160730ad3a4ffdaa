package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.compute.StartBaton.Place;
import io.haneul.engine.compute.StartBaton.Want;
import io.haneul.engine.compute.StartBaton.Wire;
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
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What the machine takes, as it was admitted, or as it is now. */
    private StartBaton wanting(StartBaton baton) throws Fault {
        if (baton.want().isPresent()) {
            return baton;
        }
        VmRow vm = machine(baton);
        return parts.store().read(tx -> baton.withWant(Optional.of(Wants.of(tx, vm)))
                .withDisks(tx.volumes().of(vm.id()).stream().map(Disk::of).toList()));
    }

    private Outcome<StartBaton> reserve(Run run, StartBaton baton) throws Fault {
        StartBaton wanting = wanting(baton);
        Want want = wanting.want().orElseThrow();
        Decision decision = parts.placement().decide(demand(wanting, want));
        if (decision.place().isEmpty()) {
            Fault full = new Fault(FaultKind.NO_CAPACITY, "There is no room for the machine: " + decision.summary());
            return Outcome.failed(full, decision.explained(MOST_REASONS));
        }
        Decision.Place place = decision.place().get();
        StartBaton placed = wanting.at(new Place(place.host(), place.pool()), wanting.disks());
        return Outcome.next(placed, tx -> take(tx, placed, want), decision.explained(SOME_REASONS));
    }

    private Demand demand(StartBaton baton, Want want) {
        return new Demand(
                baton.vm(),
                want.account(),
                want.zone(),
                want.hypervisor(),
                new Mhz(want.mhz()),
                new Bytes(want.memoryBytes()),
                new Bytes(baton.fresh().stream().mapToLong(Disk::bytes).sum()),
                baton.disks().stream().flatMap(disk -> disk.pool().stream()).collect(Collectors.toSet()),
                want.hostTags(),
                want.storageTags(),
                baton.pin().pod(),
                baton.pin().cluster(),
                baton.pin().host(),
                Set.copyOf(baton.avoid()),
                want.lastHost(),
                want.groups().isEmpty()
                        ? Demand.Neighbours.NONE
                        : parts.store().read(tx -> Affinity.neighbours(tx, baton.vm(), want.groups())),
                full(want, baton));
    }

    /** A user's machine that has never run is new; room is kept for all others. */
    private Thresholds.Full full(Want want, StartBaton baton) {
        long newBytes = baton.fresh().stream().mapToLong(Disk::bytes).sum();
        return want.isNew()
                ? parts.hosts()
                        .thresholds()
                        .against(want.zone(), new Thresholds.Share(want.mhz(), want.memoryBytes(), newBytes))
                : Thresholds.Full.nothing();
    }

    /** The room of the host is taken last: its row is the one that others wait for. */
    private void take(Tx tx, StartBaton baton, Want want) {
        Place place = baton.place().orElseThrow();
        if (tx.vms().placed(baton.vm(), place.host(), tx.now()) == 0) {
            throw new IllegalStateException("machine " + baton.vm() + " is not being started any more");
        }
        if (!Affinity.holds(tx, baton.vm(), want.groups(), place.host())) {
            throw new TryAgain("host " + place.host() + " is not where its affinity groups let it be any more");
        }
        List<Disk> fresh = baton.fresh();
        if (place.pool().isPresent() && !fresh.isEmpty()) {
            PoolId pool = place.pool().get();
            tx.volumes().placed(baton.vm(), pool);
            for (Disk disk : fresh) {
                if (tx.pools().reserve(pool, disk.bytes()) == 0) {
                    parts.hosts().recount(tx, pool);
                    throw new TryAgain("pool " + pool + " has no room any more");
                }
                tx.afterCommit(() -> parts.hosts().index().tookPool(pool, want.account(), disk.bytes()));
            }
        }
        if (tx.hosts().reserve(place.host(), want.mhz(), want.memoryBytes()) == 0) {
            parts.hosts().recount(tx, place.host());
            throw new TryAgain("host " + place.host() + " has no room any more");
        }
        tx.afterCommit(
                () -> parts.hosts().index().tookHost(place.host(), want.account(), want.mhz(), want.memoryBytes()));
    }

    private Outcome<StartBaton> release(Run run, StartBaton baton) {
        if (baton.place().isEmpty()) {
            return Outcome.next(baton);
        }
        return Outcome.next(
                baton.nowhere(), tx -> giveBack(tx, baton, baton.place().get()));
    }

    private void giveBack(Tx tx, StartBaton baton, Place place) {
        VmRow vm = tx.vms().find(baton.vm()).orElseThrow();
        place.pool().ifPresent(pool -> {
            for (Disk disk : baton.fresh()) {
                if (tx.volumes().displaced(disk.id(), pool) == 1) {
                    tx.pools().release(pool, disk.bytes());
                    tx.afterCommit(() -> parts.hosts().index().gavePool(pool, vm.accountId(), disk.bytes()));
                }
            }
        });
        if (tx.vms().displaced(vm.id(), place.host(), tx.now()) == 1) {
            remains.freeHost(tx, vm, place.host());
        }
    }

    private Outcome<StartBaton> prepare(Run run, StartBaton baton) throws Fault, InterruptedException {
        Specs.Brought wires = specs.bringWires(run, baton.vm(), host(baton));
        if (wires.job().isPresent()) {
            return Outcome.awaitJob(wires.job().get());
        }
        Place place = baton.place().orElseThrow();
        List<Disk> disks = new ArrayList<>();
        List<Disk> made = new ArrayList<>();
        for (Disk disk : baton.disks()) {
            if (disk.ready()) {
                disks.add(disk);
            } else {
                VolumeObservation seen = parts.disks().ensure(run, disk, place.of(disk));
                made.add(disk.made(seen.handle().value()));
            }
        }
        disks.addAll(made);
        specs.bringPools(run, baton.disks().stream().map(place::of).distinct().toList(), place.host());
        return Outcome.next(
                baton.withDisks(disks).withWires(wires.wires()),
                tx -> made.forEach(disk -> tx.volumes()
                        .ready(
                                disk.id(),
                                disk.handle().orElseThrow(),
                                disk.epoch() + run.epoch().value())));
    }

    /** Disks made for a start that fails are of no use to the next one, which may be elsewhere. */
    private Outcome<StartBaton> discard(Run run, StartBaton baton) throws Fault, InterruptedException {
        if (baton.place().isEmpty()) {
            return Outcome.next(baton);
        }
        List<VolumeId> fresh = baton.fresh().stream().map(Disk::id).toList();
        for (VolumeRow volume : parts.store().read(tx -> tx.volumes().of(baton.vm()))) {
            if (fresh.contains(volume.id())) {
                parts.disks().ensureAbsent(run, volume);
            }
        }
        return Outcome.next(baton, tx -> fresh.forEach(volume -> tx.volumes().unmade(volume)));
    }

    private Outcome<StartBaton> start(Run run, StartBaton baton) throws Fault, InterruptedException {
        Optional<Outcome<StartBaton>> wait = specs.awaitServices(baton.wires());
        if (wait.isPresent()) {
            return wait.get();
        }
        VmRow vm = machine(baton);
        HostId host = host(baton);
        VmObservation seen = run(run, baton, vm);
        String handle = seen.vm().handle().map(Handle::value).orElse(null);
        return Outcome.end(baton, tx -> {
            if (tx.vms().started(vm.id(), host, handle, tx.now()) == 0) {
                throw new IllegalStateException("machine " + vm.id() + " is not being started any more");
            }
            parts.networks()
                    .settle(
                            tx,
                            baton.wires().stream()
                                    .filter(Wire::pending)
                                    .map(Wire::nic)
                                    .toList());
            specs.started(tx, vm);
            Events.tell(tx, Events.Stage.COMPLETED, baton.tells(vm));
        });
    }

    /** A host that was restarted since things were brought to it has lost them; they are brought again. */
    private VmObservation run(Run run, StartBaton baton, VmRow vm) throws Fault, InterruptedException {
        HostId host = host(baton);
        VmSpec spec = specs.of(vm, Specs.Placed.of(baton));
        try {
            return parts.hypervisors().ensureRunning(run, host, spec);
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.INVALID || !parts.hypervisors().isInAnotherBoot(run, host)) {
                throw fault;
            }
        }
        parts.networks().forget(host);
        specs.bringAgain(run, baton);
        return parts.hypervisors().ensureRunning(run, host, spec);
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
