package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.AddNetworkServiceProvider;
import io.haneul.commands.infrastructure.DeleteNetworkServiceProvider;
import io.haneul.commands.infrastructure.ListNetworkServiceProviders;
import io.haneul.commands.infrastructure.ListSupportedNetworkServices;
import io.haneul.commands.infrastructure.NetworkCapabilityResponse;
import io.haneul.commands.infrastructure.NetworkServiceResponse;
import io.haneul.commands.infrastructure.ServiceProviderResponse;
import io.haneul.commands.infrastructure.ServiceProviderResponseBuilder;
import io.haneul.commands.infrastructure.UpdateNetworkServiceProvider;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ServiceProviderId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.RouterElementRow;
import io.haneul.store.infrastructure.ServiceProviderFilter;
import io.haneul.store.infrastructure.ServiceProviderRow;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds, enables, removes and lists the network service providers of physical networks. */
final class ServiceProviderCommands {
    private static final String KIND = "NetworkServiceProvider";

    private final Area area;
    private final ServiceProviders providers;

    ServiceProviderCommands(Area area, ServiceProviders providers) {
        this.area = area;
        this.providers = providers;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(ServiceProviderId.class, (tx, ids) -> tx.serviceProviders().among(ids).stream()
                .collect(Collectors.toMap(ServiceProviderId::value, id -> new Ownership.Infrastructure())));
        kernel.views().add(ServiceProviderResponse.class, (tx, viewer, id) -> tx.serviceProviders()
                .find(new ServiceProviderId(id))
                .map(this::response));
        kernel.oneStep().on(AddNetworkServiceProvider.class, this::planAdd, this::add);
        kernel.oneStep().on(UpdateNetworkServiceProvider.class, this::planUpdate, this::update);
        kernel.oneStep().on(DeleteNetworkServiceProvider.class, this::planDelete, this::delete);
        kernel.commands().on(ListNetworkServiceProviders.class, this::list);
        kernel.commands().on(ListSupportedNetworkServices.class, this::services);
    }

    private OneStep.Plan planAdd(Tx tx, Request<AddNetworkServiceProvider> request) {
        checked(tx, request.command());
        UUID id = NewIds.next();
        return new OneStep.Plan(
                KIND,
                id,
                PhysicalNetworkCommands.plan(request.command().physicalNetworkId())
                        .subjects());
    }

    private String checked(Tx tx, AddNetworkServiceProvider command) {
        PhysicalNetworkId network = command.physicalNetworkId();
        if (tx.physicalNetworks().lock(network).isEmpty()) {
            throw Refusal.reference("physicalnetworkid", network);
        }
        String name = providers.named(command.name());
        if (tx.serviceProviders().on(network).stream()
                .anyMatch(other -> other.name().equals(name))) {
            throw Refusal.parameter("name", "the physical network has the provider " + name + " already");
        }
        return name;
    }

    private void add(Tx tx, OneStep.Work<AddNetworkServiceProvider> work) {
        String name = checked(tx, work.command());
        ServiceProviderId id = new ServiceProviderId(work.id());
        providers.insert(tx, id, work.command().physicalNetworkId(), name);
        told(tx, work.caller(), "SERVICE.PROVIDER.CREATE", find(tx, id));
    }

    private static ServiceProviderRow find(Tx tx, ServiceProviderId id) {
        return tx.serviceProviders().find(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private static OneStep.Plan plan(ServiceProviderRow provider) {
        return new OneStep.Plan(
                KIND,
                provider.id().value(),
                PhysicalNetworkCommands.plan(provider.physicalNetworkId()).subjects());
    }

    private OneStep.Plan planUpdate(Tx tx, Request<UpdateNetworkServiceProvider> request) {
        return plan(changed(tx, request.command()));
    }

    private static ServiceProviderRow changed(Tx tx, UpdateNetworkServiceProvider command) {
        ServiceProviderRow before = find(tx, command.id());
        AllocationState state =
                command.state().map(text -> Given.state("state", text)).orElse(before.state());
        boolean isConfigured = tx.serviceProviders()
                .elementOf(before.id())
                .map(RouterElementRow::enabled)
                .orElse(true);
        if (state == AllocationState.ENABLED && !isConfigured) {
            throw Refusal.parameter(
                    "state", "provider " + before.name() + " is not ready: configure (enable) its element first");
        }
        return before.withState(state);
    }

    private void update(Tx tx, OneStep.Work<UpdateNetworkServiceProvider> work) {
        ServiceProviderRow after = changed(tx, work.command());
        tx.serviceProviders().change(after);
        told(tx, work.caller(), "SERVICE.PROVIDER.UPDATE", after);
    }

    private OneStep.Plan planDelete(Tx tx, Request<DeleteNetworkServiceProvider> request) {
        return plan(removable(tx, request.command().id()));
    }

    private ServiceProviderRow removable(Tx tx, ServiceProviderId id) {
        ServiceProviderRow provider = find(tx, id);
        area.inUse().refuse(tx, id, "Provider " + provider.name());
        return provider;
    }

    private void delete(Tx tx, OneStep.Work<DeleteNetworkServiceProvider> work) {
        ServiceProviderRow provider = removable(tx, work.command().id());
        tx.serviceProviders().remove(provider.id());
        told(tx, work.caller(), "SERVICE.PROVIDER.DELETE", provider);
    }

    private static void told(Tx tx, Caller caller, String event, ServiceProviderRow provider) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, provider.id().value(), provider.name()));
    }

    private Answer list(Request<ListNetworkServiceProviders> request) {
        ListNetworkServiceProviders command = request.command();
        ServiceProviderFilter filter = new ServiceProviderFilter(
                command.physicalNetworkId().orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.state().map(state -> Given.state("state", state)).orElse(null));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.serviceProviders().page(filter, page), tx -> tx.serviceProviders()
                        .count(filter)),
                (tx, provider) -> response(provider));
    }

    private ServiceProviderResponse response(ServiceProviderRow provider) {
        return ServiceProviderResponseBuilder.builder()
                .id(provider.id())
                .name(provider.name())
                .physicalNetworkId(provider.physicalNetworkId())
                .state(provider.state().wire())
                .serviceList(providers.services(provider.name()))
                .canEnableIndividualService(true)
                .build();
    }

    /** What there is to choose from, whether some physical network has it enabled or not. */
    private Answer services(Request<ListSupportedNetworkServices> request) {
        ListSupportedNetworkServices command = request.command();
        if (!Area.isOperator(request.caller())) {
            return Area.nothing();
        }
        Map<String, TreeMap<String, Map<String, String>>> byService = new TreeMap<>();
        providers.there().forEach((provider, facts) -> facts.services().forEach((service, capabilities) -> {
            boolean isWanted =
                    command.provider().map(provider::equalsIgnoreCase).orElse(true)
                            && command.service().map(service::equalsIgnoreCase).orElse(true);
            if (isWanted) {
                byService.computeIfAbsent(service, s -> new TreeMap<>()).put(provider, capabilities);
            }
        }));
        Page page = area.kernel().listing().page(command.paging());
        List<NetworkServiceResponse> found = byService.entrySet().stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(entry -> service(entry.getKey(), entry.getValue()))
                .toList();
        return new Answer.Listing(byService.size(), found);
    }

    private static NetworkServiceResponse service(String name, Map<String, Map<String, String>> byProvider) {
        List<ServiceProviderResponse> providers = byProvider.keySet().stream()
                .map(provider -> ServiceProviderResponseBuilder.builder()
                        .name(provider)
                        .canEnableIndividualService(true)
                        .build())
                .toList();
        List<NetworkCapabilityResponse> capabilities = byProvider.values().stream()
                .flatMap(all -> new TreeMap<>(all).entrySet().stream())
                .distinct()
                .map(entry -> new NetworkCapabilityResponse(entry.getKey(), entry.getValue(), false))
                .toList();
        return new NetworkServiceResponse(name, providers, capabilities);
    }
}
