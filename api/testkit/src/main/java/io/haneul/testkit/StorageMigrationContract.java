package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.Migration;
import io.haneul.spi.hypervisor.MovedVm;
import io.haneul.spi.hypervisor.StorageMigration;
import io.haneul.spi.hypervisor.StorageMove;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.VolumeObservation;
import java.util.List;
import java.util.Map;

/** What every {@link StorageMigration} keeps to. */
public abstract class StorageMigrationContract extends MachineContract {
    /** {@return another host of the cluster that the machine can run on; its wires and pools are there, the other pool too} */
    protected abstract Target destination();

    /** {@return another pool than the one of the machine's disk} */
    protected abstract PoolRef otherPool();

    /** Brings about that the machine is on neither host and its disk, with content, in its first pool only. */
    protected abstract void restore(long epoch) throws Exception;

    /** {@return whether the machine's disk is in the other pool with its content, and not in its first pool any more} */
    protected abstract boolean isMoved() throws Exception;

    private void move(VmSpec spec, Target where, long epoch) throws Fault, InterruptedException {
        VolumeId disk = spec.disks().get(0).id();
        MovedVm moved = ability(StorageMigration.class)
                .ensureMoved(
                        Calls.of(epoch),
                        host(),
                        new StorageMove(new Migration(spec, where), Map.of(disk, otherPool())));
        claims.that(
                "moving with disks answers each disk",
                moved.disks().stream().map(VolumeObservation::id).toList().equals(List.of(disk)),
                moved);
    }

    private void atHome(long epoch) throws Exception {
        restore(epoch);
        run(epoch);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmSpec spec = machine();
        return List.of(
                ConvergingVerb.of(
                                "moving a machine with its disk",
                                this::atHome,
                                epoch -> move(spec, destination(), epoch),
                                () -> runsAt(destination()) && !isAt(host()) && isMoved())
                        .byEpoch(),
                ConvergingVerb.of(
                                "moving the disk of a machine",
                                this::atHome,
                                epoch -> move(spec, host(), epoch),
                                () -> runsAt(host()) && isMoved())
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmSpec spec = machine();
        return List.of(new RefusedVerb(
                "moving a machine that runs on neither host is NOT_FOUND",
                FaultKind.NOT_FOUND,
                this::restore,
                epoch -> move(spec, destination(), epoch)));
    }
}
