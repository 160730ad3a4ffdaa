package io.haneul.spi.network;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Provides services (DHCP, source NAT, firewall ...) on guest networks. It is given the <em>whole</em> desired state of its
 * slice of a network every time: to add a rule, to retry, to rebuild, to recover is the same call.
 */
@ConsumerType
public interface NetworkProvider extends Provider {
    /** {@return the services it can provide and whether it needs an appliance; never blocks} */
    NetworkProviderFacts facts();

    /**
     * On return the network's services are as {@code state} says. A rule that cannot be had is named in the report and the
     * rest is in force: one bad rule never holds up the others.
     *
     * @throws Fault UNREACHABLE when the device or appliance does not answer (yet), BROKEN when it answers nonsense
     */
    NetworkReport converge(Call call, Target target, NetworkState state) throws Fault, InterruptedException;

    /** On return nothing is left of the network on the provider's device. An appliance is removed by the kernel. */
    void ensureAbsent(Call call, Target target, NetworkState state) throws Fault, InterruptedException;
}
