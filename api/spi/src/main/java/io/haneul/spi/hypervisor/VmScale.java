package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to give a running machine more processors or memory. */
@ConsumerType
public interface VmScale {
    /**
     * On return the running machine has these processors and this memory.
     *
     * @throws Fault NOT_FOUND when it does not run there, NO_CAPACITY when the host cannot carry it, INVALID when it cannot be
     *     scaled so while it runs (less of something, or beyond what it was started for), CONFLICT when a newer epoch holds it,
     *     UNKNOWN
     */
    void ensureScaled(Call call, Target target, VmSize size) throws Fault, InterruptedException;
}
