package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Plugins;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.ElementKind;
import io.haneul.store.infrastructure.RouterElementRow;
import io.haneul.store.infrastructure.ServiceProviderRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The network service providers that are there, and their rows on physical networks. */
final class ServiceProviders {
    /** The providers whose elements the contract lists, whether they run machines of their own yet or not. */
    private static final Map<String, ElementKind> ELEMENTS = Map.of(
            "VirtualRouter", ElementKind.ROUTER,
            "VpcVirtualRouter", ElementKind.ROUTER,
            "InternalLbVm", ElementKind.LOAD_BALANCER);

    private final Plugins plugins;

    ServiceProviders(Plugins plugins) {
        this.plugins = plugins;
    }

    /** {@return what each provider that is there can do, by its name} */
    Map<String, NetworkProviderFacts> there() {
        Map<String, NetworkProviderFacts> all = new TreeMap<>();
        Drivers.facts(plugins.networks(), provider -> Map.entry(provider.name(), provider.facts()))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** {@return the services of a provider; none of one that is not there} */
    List<String> services(String provider) {
        return Optional.ofNullable(there().get(provider))
                .map(facts -> facts.services().keySet().stream().sorted().toList())
                .orElse(List.of());
    }

    /** Writes every provider that is there down on a new physical network, disabled. */
    void announce(Tx tx, PhysicalNetworkId network) {
        there().forEach((name, facts) -> insert(tx, NewIds.of(ServiceProviderId.class), network, name));
    }

    /** {@return the provider's own spelling of its name} */
    String named(String name) {
        return there().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "name", "there is no provider " + name + "; there is " + String.join(", ", there().keySet())));
    }

    void insert(Tx tx, ServiceProviderId id, PhysicalNetworkId network, String name) {
        tx.serviceProviders().insert(new ServiceProviderRow(id, network, name, AllocationState.DISABLED, tx.now()));
        elementOf(name).ifPresent(kind -> tx.serviceProviders()
                .insertElement(new RouterElementRow(NewIds.of(VirtualRouterElementId.class), id, kind, false)));
    }

    private Optional<ElementKind> elementOf(String name) {
        boolean runsMachines = Optional.ofNullable(there().get(name))
                .flatMap(NetworkProviderFacts::appliance)
                .isPresent();
        return Optional.ofNullable(ELEMENTS.get(name))
                .or(() -> runsMachines ? Optional.of(ElementKind.ROUTER) : Optional.empty());
    }
}
