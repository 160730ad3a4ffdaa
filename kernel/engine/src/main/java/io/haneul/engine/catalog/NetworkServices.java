package io.haneul.engine.catalog;

import io.haneul.commands.catalog.CapabilityResponse;
import io.haneul.commands.catalog.CapabilityResponseBuilder;
import io.haneul.commands.catalog.ProviderResponse;
import io.haneul.commands.catalog.ProviderResponseBuilder;
import io.haneul.commands.catalog.ServiceResponse;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.model.Fault;
import io.haneul.model.NetworkOfferingId;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferedCapability;
import io.haneul.store.catalog.OfferedService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The services of guest networks: who of the providers that are there can provide them, and who does for an offering. */
public final class NetworkServices {
    private final Kernel kernel;

    NetworkServices(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return what each provider that is there can provide, by name} */
    private Map<String, NetworkProviderFacts> providers() {
        Map<String, NetworkProviderFacts> providers = new TreeMap<>();
        for (String name : kernel.plugins().networks().names()) {
            try {
                kernel.plugins()
                        .networks()
                        .ask(name, provider -> provider.facts())
                        .ifPresent(facts -> providers.put(name, facts));
            } catch (Fault fault) {
                // told in the log already; a provider that cannot say what it can do can do nothing
                providers.remove(name);
            }
        }
        return providers;
    }

    /**
     * What somebody wants an offering to have.
     *
     * @param services     and who provides them
     * @param capabilities and their values
     */
    record Chosen(List<OfferedService> services, List<OfferedCapability> capabilities) {
        boolean has(String service) {
            return services.stream().anyMatch(offered -> offered.service().equals(service));
        }
    }

    /** {@return the services wanted, each with a provider that is there and can provide it} */
    Chosen chosen(
            NetworkOfferingId id,
            List<String> wanted,
            List<Map<String, String>> providerOf,
            List<Map<String, String>> capabilityOf) {
        Map<String, NetworkProviderFacts> there = providers();
        Map<String, String> named = new LinkedHashMap<>();
        wanted.forEach(service -> named.put(canonical(there, service), ""));
        for (Map<String, String> entry : lowered(providerOf)) {
            String service = canonical(there, entry.getOrDefault("service", ""));
            named.put(service, entry.getOrDefault("provider", ""));
        }
        List<OfferedService> services = named.entrySet().stream()
                .map(entry -> new OfferedService(id, entry.getKey(), provider(there, entry.getKey(), entry.getValue())))
                .toList();
        return new Chosen(services, capabilities(id, there, services, lowered(capabilityOf)));
    }

    private static List<Map<String, String>> lowered(List<Map<String, String>> entries) {
        return entries.stream()
                .map(entry -> entry.entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)))
                .toList();
    }

    private static String canonical(Map<String, NetworkProviderFacts> there, String service) {
        return there.values().stream()
                .flatMap(facts -> facts.services().keySet().stream())
                .filter(service.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "supportedservices", "'" + service + "' is provided by no provider that is there"));
    }

    /** Nobody named: the first that can provide it. */
    private static String provider(Map<String, NetworkProviderFacts> there, String service, String named) {
        return there.entrySet().stream()
                .filter(entry -> named.isEmpty() || entry.getKey().equalsIgnoreCase(named.strip()))
                .filter(entry -> entry.getValue().services().containsKey(service))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "serviceproviderlist",
                        (named.isEmpty() ? "nobody" : named) + " that is there can provide " + service));
    }

    private static List<OfferedCapability> capabilities(
            NetworkOfferingId id,
            Map<String, NetworkProviderFacts> there,
            List<OfferedService> services,
            List<Map<String, String>> wanted) {
        List<OfferedCapability> capabilities = new ArrayList<>();
        for (Map<String, String> entry : wanted) {
            String service = canonical(there, entry.getOrDefault("service", ""));
            String type = entry.getOrDefault("capabilitytype", "");
            String value = entry.getOrDefault("capabilityvalue", "");
            OfferedService offered = services.stream()
                    .filter(one -> one.service().equals(service))
                    .findFirst()
                    .orElseThrow(() -> Refusal.parameter("servicecapabilitylist", service + " is not offered"));
            Map.Entry<String, String> can = capability(there.get(offered.provider()), service, type)
                    .orElseThrow(() -> Refusal.parameter(
                            "servicecapabilitylist",
                            offered.provider() + " knows no capability '" + type + "' of " + service));
            if (!can.getValue().equalsIgnoreCase(value)) {
                throw Refusal.parameter(
                        "servicecapabilitylist", can.getKey() + " of " + service + " can only be " + can.getValue());
            }
            capabilities.add(new OfferedCapability(id, service, can.getKey(), can.getValue()));
        }
        return capabilities;
    }

    private static Optional<Map.Entry<String, String>> capability(
            NetworkProviderFacts facts, String service, String type) {
        return facts.services().getOrDefault(service, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(type.strip()))
                .findFirst();
    }

    /** The services of offerings as they are answered. */
    public record Offered(Map<UUID, List<ServiceResponse>> byOffering) {
        /** {@return those of one offering} */
        public List<ServiceResponse> of(NetworkOfferingId offering) {
            return byOffering.getOrDefault(offering.value(), List.of());
        }
    }

    /** {@return the services of the offerings, as they are answered} */
    public Offered offered(Tx tx, List<NetworkOfferingId> offerings) {
        if (offerings.isEmpty()) {
            return new Offered(Map.of());
        }
        List<UUID> ids =
                offerings.stream().map(NetworkOfferingId::value).distinct().toList();
        Map<String, NetworkProviderFacts> there = providers();
        Map<UUID, List<ServiceResponse>> byOffering = new LinkedHashMap<>();
        tx.networkOfferings().servicesOf(ids).stream()
                .collect(Collectors.groupingBy(
                        service -> service.offeringId().value(),
                        Collectors.groupingBy(OfferedService::service, TreeMap::new, Collectors.toList())))
                .forEach((offering, services) -> byOffering.put(
                        offering,
                        services.entrySet().stream()
                                .map(entry -> response(there, entry.getKey(), entry.getValue()))
                                .toList()));
        return new Offered(byOffering);
    }

    private static ServiceResponse response(
            Map<String, NetworkProviderFacts> there, String service, List<OfferedService> offered) {
        List<String> names = offered.stream().map(OfferedService::provider).toList();
        return new ServiceResponse(
                service,
                names.stream().map(NetworkServices::provider).toList(),
                names.stream()
                        .flatMap(name -> Optional.ofNullable(there.get(name)).stream())
                        .flatMap(facts -> capabilities(facts, service).stream())
                        .toList());
    }

    private static ProviderResponse provider(String name) {
        return ProviderResponseBuilder.builder().name(name).build();
    }

    private static List<CapabilityResponse> capabilities(NetworkProviderFacts facts, String service) {
        return new TreeMap<>(facts.services().getOrDefault(service, Map.of()))
                .entrySet().stream()
                        .map(entry -> CapabilityResponseBuilder.builder()
                                .name(entry.getKey())
                                .value(entry.getValue())
                                .canChooseServiceCapability(false)
                                .build())
                        .toList();
    }
}
