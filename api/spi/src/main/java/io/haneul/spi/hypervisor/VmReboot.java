package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to restart a running machine in place. Without it the kernel stops and starts the machine. */
@ConsumerType
public interface VmReboot {
    /**
     * On return the machine has been restarted exactly once since the epoch of the call began, and runs.
     *
     * @throws Fault NOT_FOUND when it does not run there, CONFLICT when a newer epoch holds it
     */
    void ensureRebooted(Call call, Target target, VmRef vm) throws Fault, InterruptedException;
}
