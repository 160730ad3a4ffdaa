package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The ability to bring a host into the hypervisor's own maintenance, by its rules. The kernel moves the machines away; what
 * else has to leave first (the mastership of a pool, say) is the driver's matter.
 */
@ConsumerType
public interface HostMaintenance {
    /**
     * Called before machines are moved away. On return the hypervisor starts nothing on the host by itself, and what the host
     * was to its cluster another host is.
     *
     * @return the URL that leads to the cluster from now on, when that has changed
     * @throws Fault CONFLICT when the host cannot be spared (the message says why), UNKNOWN
     */
    Optional<String> ensureSpared(Call call, Target target) throws Fault, InterruptedException;

    /**
     * Called when no machine of this cloud runs there any more. On return the host is in maintenance and may be turned off.
     *
     * @throws Fault CONFLICT when machines still run there, UNKNOWN
     */
    void ensureInMaintenance(Call call, Target target) throws Fault, InterruptedException;

    /** On return the host takes machines again. One that was never spared is left alone. */
    void ensureInService(Call call, Target target) throws Fault, InterruptedException;
}
