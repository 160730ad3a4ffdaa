package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.DiskGrowth;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DiskGrowth} keeps to. */
public abstract class DiskGrowthContract extends MachineContract {
    /** Brings about that the machine is not there and its disk has its first size again. */
    protected abstract void restore(long epoch) throws Exception;

    /** {@return the size of the machine's disk as its guest sees it, by the host's own means} */
    protected abstract Bytes seen() throws Exception;

    private void started(long epoch) throws Exception {
        restore(epoch);
        run(epoch);
    }

    private static DiskPlug grown(VmSpec spec, long factor) {
        DiskSpec disk = spec.disks().get(0);
        Bytes size = new Bytes(disk.size().value() * factor);
        return new DiskPlug(spec.vm(), new DiskSpec(disk.id(), disk.device(), disk.pool(), disk.handle(), size));
    }

    private void grow(VmSpec spec, long factor, long epoch) throws Fault, InterruptedException {
        ability(DiskGrowth.class).ensureDiskGrown(Calls.of(epoch), host(), grown(spec, factor));
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmSpec spec = machine();
        Bytes wanted = grown(spec, 2).disk().size();
        return List.of(
                ConvergingVerb.of("growing a disk", this::started, e -> grow(spec, 2, e), () -> seen().equals(wanted))
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmSpec spec = machine();
        return runningOnly("growing a disk", e -> grow(spec, 2, e));
    }

    @Test
    void neverShrinks() throws Exception {
        started(1);
        grow(machine(), 3, 1);
        Bytes large = seen();
        claims.done("growing a disk that is larger is done", () -> grow(machineNow(), 2, 1));
        claims.that("a disk that is larger stays as it is", seen().equals(large), seen());
    }

    private VmSpec machineNow() {
        try {
            return machine();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
