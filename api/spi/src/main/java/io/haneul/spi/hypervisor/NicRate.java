package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to limit how much goes through an interface, at the start ({@link NicSpec#rate}) and while it runs. */
@ConsumerType
public interface NicRate {
    /**
     * On return the rate of the plug's interface is in force, or none when it names none.
     *
     * @throws Fault NOT_FOUND when the machine does not run there or has no such interface, CONFLICT when a newer epoch holds
     *     the machine, UNKNOWN
     */
    void ensureNicRate(Call call, Target target, NicPlug plug) throws Fault, InterruptedException;
}
