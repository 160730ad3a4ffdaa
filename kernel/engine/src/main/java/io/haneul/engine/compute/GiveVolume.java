package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.placement.Placement;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.ClusterId;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.PoolId;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.store.Store.Write;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a volume to a machine: where it has no room in a pool yet, in one that the machine's host reaches; and to its guest at
 * once when the machine runs. Holds the machine and the volume.
 */
final class GiveVolume implements Script<GiveVolume.Baton> {
    private final Parts parts;
    private final Disks disks;

    GiveVolume(Parts parts) {
        this.parts = parts;
        this.disks = parts.disks();
    }

    /**
     * What is given to whom.
     *
     * @param wanted device, when somebody wants a certain one
     * @param device it gets, once that is known
     * @param pool   that was chosen for it; absent when it has one already, or gets one only when the machine starts
     */
    @RecordBuilder
    record Baton(VolumeWork work, UUID vm, Optional<Integer> wanted, int device, Optional<PoolId> pool)
            implements GiveVolumeBatonBuilder.With {}

    @Override
    public String name() {
        return "attach-volume";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(
                Step.of("reserve", this::reserve, this::release),
                Step.of("make", this::make, this::discard),
                Step.of("plug", this::plug, this::unplug));
    }

    private VmRow machine(Baton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.vms().find(baton.vm()))
                .filter(vm -> VolumePlaces.mayHaveDisks(vm.state()))
                .orElseThrow(() -> new Fault(FaultKind.CONFLICT, "the machine is gone, or on its way out"));
    }

    private VolumeRow volume(Baton baton) throws Fault {
        return parts.store()
                .read(tx -> tx.volumes().find(baton.work().volume()))
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "the volume is gone"));
    }

    private Outcome<Baton> reserve(Run run, Baton baton) throws Fault {
        VmRow vm = machine(baton);
        VolumeRow volume = volume(baton);
        int device = parts.store().read(tx -> VolumePlaces.device(tx.volumes().of(vm.id()), baton.wanted()));
        Baton next = baton.withDevice(device);
        Optional<ClusterId> cluster = VolumePlaces.cluster(parts, vm);
        if (volume.poolId() != null) {
            VolumePlaces.requireReach(parts, cluster, volume.poolId());
            return Outcome.next(next, tx -> baton.work().claim(tx, run));
        }
        if (cluster.isEmpty()) {
            return Outcome.next(next);
        }
        Placement.PoolsFound choice = VolumePlaces.choose(parts, volume, vm, cluster.get());
        if (choice.best().isEmpty()) {
            Fault full = new Fault(FaultKind.NO_CAPACITY, "There is no room for the volume: " + choice.summary());
            return Outcome.failed(full, choice.explained());
        }
        PoolId pool = choice.best().get();
        return Outcome.next(next.withPool(Optional.of(pool)), tx -> {
            baton.work().claim(tx, run);
            VolumePlaces.take(tx, parts, volume, pool);
            tx.volumes().put(volume.id(), pool, vm.hypervisor());
        });
    }

    private Outcome<Baton> release(Run run, Baton baton) throws Fault {
        if (baton.pool().isEmpty()) {
            return Outcome.next(baton);
        }
        VolumeRow volume = volume(baton);
        PoolId pool = baton.pool().get();
        return Outcome.next(baton.withPool(Optional.empty()), tx -> {
            if (tx.volumes().taken(volume.id(), pool) == 1) {
                VolumePlaces.giveBack(tx, parts, volume, pool);
            }
        });
    }

    private Outcome<Baton> make(Run run, Baton baton) throws Fault, InterruptedException {
        VolumeRow volume = volume(baton);
        if (volume.poolId() == null || volume.handle() != null) {
            return Outcome.next(baton);
        }
        VolumeObservation made =
                disks.ensure(run, Disk.of(volume).since(baton.work().epoch()), volume.poolId());
        return Outcome.next(
                baton, tx -> tx.volumes().made(volume.id(), made.handle().value()));
    }

    private Outcome<Baton> discard(Run run, Baton baton) throws Fault, InterruptedException {
        if (baton.pool().isEmpty()) {
            return Outcome.next(baton);
        }
        VolumeRow volume = volume(baton);
        disks.ensureAbsent(run, volume, baton.work().epoch());
        return Outcome.next(baton, tx -> tx.volumes().made(volume.id(), null));
    }

    private Outcome<Baton> plug(Run run, Baton baton) throws Fault, InterruptedException {
        VmRow vm = machine(baton);
        VolumeRow volume = volume(baton);
        if (vm.hostId() != null && volume.poolId() != null) {
            parts.hypervisors().ensurePool(run, vm.hostId(), disks.pool(volume.poolId()));
            parts.hypervisors().ensureAttached(run, vm.hostId(), disks.plug(vm, volume, baton.device()));
        }
        return Outcome.end(baton, tx -> {
            tx.volumes().attach(volume.id(), vm.id(), baton.device(), tx.now());
            baton.work().done(tx, volume.poolId() == null ? VolumeState.ALLOCATED : VolumeState.READY);
        });
    }

    private Outcome<Baton> unplug(Run run, Baton baton) throws Fault, InterruptedException {
        Optional<VmRow> vm = parts.store().read(tx -> tx.vms().find(baton.vm()));
        VolumeRow volume = volume(baton);
        if (vm.isPresent() && vm.get().hostId() != null && volume.poolId() != null) {
            parts.hypervisors().ensureDetached(run, vm.get().hostId(), disks.plug(vm.get(), volume, baton.device()));
        }
        return Outcome.next(baton);
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> baton.work().failed(tx, failure);
    }
}
