package io.haneul.testkit;

import io.haneul.model.BitRate;
import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.NicPlug;
import io.haneul.spi.hypervisor.NicRate;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link NicRate} keeps to. */
public abstract class NicRateContract extends MachineSettingContract<Optional<BitRate>> {
    @Override
    final String deed() {
        return "slowing an interface down";
    }

    @Override
    final Optional<BitRate> before() {
        return Optional.empty();
    }

    @Override
    final Optional<BitRate> after() {
        return Optional.of(BitRate.ofMega(20));
    }

    private static NicSpec nic(VmSpec spec, Optional<BitRate> rate) {
        NicSpec nic = spec.nics().get(0);
        return new NicSpec(nic.id(), nic.device(), nic.mac(), nic.address(), nic.segment(), rate, nic.filtered());
    }

    @Override
    final void change(VmSpec spec, Optional<BitRate> value, long epoch) throws Fault, InterruptedException {
        ability(NicRate.class).ensureNicRate(Calls.of(epoch), host(), new NicPlug(spec.vm(), nic(spec, value)));
    }

    @Test
    void slowsDownFromTheStart() throws Exception {
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
                                spec.disks(),
                                List.of(nic(spec, after()))));
        claims.that("an interface is slowed down from the start", after().equals(inForce()), inForce());
    }
}
