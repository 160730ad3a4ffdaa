package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.hypervisor.VmScale;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.spi.hypervisor.VmSpec;
import org.junit.jupiter.api.Test;

/** What every {@link VmScale} keeps to. */
public abstract class VmScaleContract extends MachineSettingContract<VmSize> {
    @Override
    final String deed() {
        return "scaling a machine";
    }

    /** {@return the size of the machine as it starts} */
    protected abstract VmSize small();

    /** {@return a larger size, which fits} */
    protected abstract VmSize large();

    /** {@return a size that the host cannot carry} */
    protected abstract VmSize huge();

    @Override
    final VmSize before() {
        return small();
    }

    @Override
    final VmSize after() {
        return large();
    }

    @Override
    final void change(VmSpec spec, VmSize value, long epoch) throws Fault, InterruptedException {
        ability(VmScale.class).ensureScaled(Calls.of(epoch), host(), value);
    }

    @Override
    void ready(long epoch) throws Exception {
        remove(epoch);
        run(epoch);
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        ready(1);
        VmSpec spec = machine();
        claims.refused("scaling beyond the host is NO_CAPACITY", FaultKind.NO_CAPACITY, () -> change(spec, huge(), 1));
        claims.that("a machine that was not scaled is as it was", before().equals(inForce()), inForce());
    }
}
