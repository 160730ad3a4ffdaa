package io.haneul.spi.fencing;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes sure that a host that does not answer is dead, so that its machines can be started elsewhere. May be a component of its
 * own, or an ability of a hypervisor's driver.
 */
@ConsumerType
public interface Fencing extends Provider {
    /**
     * On return with {@link FenceVerdict.Dead} nothing runs on the target host, and nothing that ran there will go on: it has no
     * power, or was started afresh since. A host that cannot be made so is left as it is, and there is no proof.
     *
     * @param target the host, and the connection of whatever can turn it off
     * @throws Fault UNREACHABLE when that does not answer, INVALID when its connection is none of this provider's, UNKNOWN
     */
    FenceVerdict ensureFenced(Call call, Target target) throws Fault, InterruptedException;
}
