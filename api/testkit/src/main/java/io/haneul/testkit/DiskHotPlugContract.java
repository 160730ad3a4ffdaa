package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.VolumeId;
import io.haneul.spi.hypervisor.DiskHotPlug;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DiskHotPlug} keeps to. */
public abstract class DiskHotPlugContract extends MachineContract {
    /** {@return a second disk for the machine, which exists} */
    protected abstract DiskSpec disk() throws Exception;

    /** {@return a disk that is in no pool} */
    protected abstract DiskSpec missingDisk() throws Exception;

    /** {@return the disks that the running machine has, seen by the host's own means} */
    protected abstract Set<VolumeId> disks() throws Exception;

    private DiskHotPlug plugs() {
        return ability(DiskHotPlug.class);
    }

    private void unplugged(long epoch) throws Exception {
        run(epoch);
        plugs().ensureDiskDetached(Calls.of(epoch), host(), new DiskPlug(vm(), disk()));
    }

    private void plugged(long epoch) throws Exception {
        run(epoch);
        plugs().ensureDiskAttached(Calls.of(epoch), host(), new DiskPlug(vm(), disk()));
    }

    private void attach(DiskPlug plug, long epoch) throws Fault, InterruptedException {
        plugs().ensureDiskAttached(Calls.of(epoch), host(), plug);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        DiskPlug plug = new DiskPlug(vm(), disk());
        return List.of(
                ConvergingVerb.of("attaching a disk", this::unplugged, e -> attach(plug, e), () -> disks().contains(
                                        plug.disk().id()))
                        .byEpoch(),
                ConvergingVerb.of(
                                "detaching a disk",
                                this::plugged,
                                e -> plugs().ensureDiskDetached(Calls.of(e), host(), plug),
                                () -> !disks().contains(plug.disk().id()))
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        DiskPlug plug = new DiskPlug(vm(), disk());
        DiskPlug missing = new DiskPlug(vm(), missingDisk());
        DiskSpec first = machine().disks().get(0);
        DiskPlug clash = new DiskPlug(
                vm(), new DiskSpec(disk().id(), first.device(), disk().pool(), disk().handle(), disk().size()));
        return both(
                runningOnly("attaching a disk", e -> attach(plug, e)),
                List.of(
                        new RefusedVerb(
                                "attaching a disk that is not in its pool is NOT_FOUND",
                                FaultKind.NOT_FOUND,
                                this::unplugged,
                                e -> attach(missing, e)),
                        new RefusedVerb(
                                "attaching a disk at a number that is taken is CONFLICT",
                                FaultKind.CONFLICT,
                                this::unplugged,
                                e -> attach(clash, e))));
    }

    @Test
    void detachesFromWhatIsNotThere() throws Exception {
        DiskPlug plug = new DiskPlug(vm(), disk());
        remove(1);
        claims.done("a disk of a machine that is not there can be detached", () -> plugs().ensureDiskDetached(
                        Calls.of(1), host(), plug));
    }
}
