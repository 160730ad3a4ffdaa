package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to restart a running machine in place. Without it the kernel stops and starts the machine. */
@ConsumerType
public interface VmReboot {
    /**
     * On return the machine has been restarted once for this wish, and runs. A driver keeps the newest wish on the machine,
     * beside its epoch: told again, by whatever epoch, it is carried out already. So a restart that was cut off before
     * anybody noted it is not made twice.
     *
     * @throws Fault NOT_FOUND when it does not run there, CONFLICT when a newer epoch holds it, UNKNOWN when it may or may not
     *     have been restarted
     */
    void ensureRebooted(Call call, Target target, VmRestart restart) throws Fault, InterruptedException;
}
