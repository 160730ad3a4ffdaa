package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.Mhz;
import io.haneul.spi.hypervisor.CpuCap;
import io.haneul.spi.hypervisor.CpuCapSpec;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CpuCap} keeps to. */
public abstract class CpuCapContract extends MachineSettingContract<Optional<Mhz>> {
    @Override
    final String deed() {
        return "capping processors";
    }

    @Override
    final Optional<Mhz> before() {
        return Optional.empty();
    }

    @Override
    final Optional<Mhz> after() {
        return Optional.of(new Mhz(250));
    }

    @Override
    final void change(VmSpec spec, Optional<Mhz> value, long epoch) throws Fault, InterruptedException {
        ability(CpuCap.class).ensureCpuCap(Calls.of(epoch), host(), new CpuCapSpec(spec.vm(), value));
    }

    @Test
    void capsFromTheStart() throws Exception {
        VmSpec spec = machine();
        remove(1);
        VmOptions options = new VmOptions(Optional.empty(), Optional.empty(), after(), Map.of());
        driver().ensureRunning(
                        Calls.of(2),
                        host(),
                        new VmSpec(
                                spec.vm(),
                                spec.cores(),
                                spec.speed(),
                                spec.memory(),
                                spec.guest(),
                                spec.disks(),
                                spec.nics(),
                                options));
        claims.that("a machine is capped from its start", after().equals(inForce()), inForce());
    }
}
