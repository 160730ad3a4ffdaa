package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the abilities that change one thing of a running machine have in common.
 *
 * @param <V> what is changed
 */
public abstract class MachineSettingContract<V> extends MachineContract {
    /** {@return what is in force for the running machine, seen by the host's own means} */
    protected abstract V inForce() throws Exception;

    abstract String deed();

    abstract V before();

    abstract V after();

    abstract void change(VmSpec spec, V value, long epoch) throws Fault, InterruptedException;

    void ready(long epoch) throws Exception {
        run(epoch);
        change(machine(), before(), epoch);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmSpec spec = machine();
        return List.of(
                ConvergingVerb.of(deed(), this::ready, e -> change(spec, after(), e), () -> after().equals(inForce()))
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmSpec spec = machine();
        return runningOnly(deed(), e -> change(spec, after(), e));
    }

    @Test
    void takesBackWhatWasChanged() throws Exception {
        ready(1);
        VmSpec spec = machine();
        change(spec, after(), 2);
        claims.done(deed() + " can be taken back", () -> change(spec, before(), 3));
        claims.that(deed() + ", taken back, is not in force", before().equals(inForce()), inForce());
    }
}
