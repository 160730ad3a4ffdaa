package io.haneul.plugins.securitygroup;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider that networks with security groups choose. It needs neither an appliance nor a device: rules are enforced on
 * the host, at each interface.
 */
public final class SecurityGroups implements NetworkProvider {
    private static final NetworkProviderFacts FACTS =
            new NetworkProviderFacts(Map.of("SecurityGroup", Map.of()), Optional.empty());

    @Override
    public String name() {
        return "SecurityGroupProvider";
    }

    @Override
    public NetworkProviderFacts facts() {
        return FACTS;
    }

    @Override
    public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault {
        for (ServiceState section : state.services()) {
            throw new Fault(FaultKind.INVALID, "security groups cannot provide " + section.service() + " on a network");
        }
        return new NetworkReport(state.revision(), List.of());
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) {
        // what filters an interface goes with the interface
    }
}
