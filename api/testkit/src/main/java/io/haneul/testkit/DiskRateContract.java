package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.DiskLimit;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskRate;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every {@link DiskRate} keeps to. */
public abstract class DiskRateContract extends MachineSettingContract<Optional<DiskLimit>> {
    @Override
    final String deed() {
        return "limiting a disk";
    }

    @Override
    final Optional<DiskLimit> before() {
        return Optional.empty();
    }

    @Override
    final Optional<DiskLimit> after() {
        return Optional.of(new DiskLimit(OptionalLong.of(500), OptionalLong.of(300)));
    }

    private static DiskSpec disk(VmSpec spec, Optional<DiskLimit> limit) {
        DiskSpec disk = spec.disks().get(0);
        return new DiskSpec(disk.id(), disk.device(), disk.pool(), disk.handle(), disk.size(), limit);
    }

    @Override
    final void change(VmSpec spec, Optional<DiskLimit> value, long epoch) throws Fault, InterruptedException {
        ability(DiskRate.class).ensureDiskLimit(Calls.of(epoch), host(), new DiskPlug(spec.vm(), disk(spec, value)));
    }

    @Test
    void limitsFromTheStart() throws Exception {
        VmSpec spec = machine();
        remove(1);
        driver().ensureRunning(
                        Calls.of(2),
                        host(),
                        new VmSpec(
                                spec.vm(),
                                spec.cores(),
                                spec.speed(),
                                spec.memory(),
                                spec.guest(),
                                List.of(disk(spec, after())),
                                spec.nics()));
        claims.that("a disk is limited from the start", after().equals(inForce()), inForce());
    }
}
