package io.haneul.engine.network;

import io.haneul.commands.network.ListEgressFirewallRules;
import io.haneul.commands.network.ListFirewallRules;
import io.haneul.commands.network.ListIpForwardingRules;
import io.haneul.commands.network.ListLoadBalancerRules;
import io.haneul.commands.network.ListNetworks;
import io.haneul.commands.network.ListPortForwardingRules;
import io.haneul.commands.network.NetworkResponse;
import io.haneul.commands.network.NetworkResponseBuilder;
import io.haneul.engine.catalog.NetworkServices;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.network.Audience;
import io.haneul.store.network.NetworkFilter;
import io.haneul.store.network.NetworkFilterBuilder;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NetworkView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists guest networks, and the rules of networks, of which there are none. */
final class NetworkLists {
    private static final Answer EMPTY = new Answer.Listing(0, List.of());
    private static final Set<NetworkState> USABLE =
            EnumSet.of(NetworkState.ALLOCATED, NetworkState.IMPLEMENTING, NetworkState.IMPLEMENTED);

    private final Kernel kernel;

    private final NetworkServices services;

    NetworkLists(Kernel kernel, NetworkServices services) {
        this.kernel = kernel;
        this.services = services;
    }

    void register() {
        kernel.commands().on(ListNetworks.class, this::networks);
        kernel.commands().on(ListPortForwardingRules.class, request -> EMPTY);
        kernel.commands().on(ListIpForwardingRules.class, request -> EMPTY);
        kernel.commands().on(ListFirewallRules.class, request -> EMPTY);
        kernel.commands().on(ListEgressFirewallRules.class, request -> EMPTY);
        kernel.commands().on(ListLoadBalancerRules.class, request -> EMPTY);
        kernel.views().add(NetworkResponse.class, this::one);
    }

    private Answer networks(Request<ListNetworks> request) {
        ListNetworks command = request.command();
        String scope = command.networkFilter().orElse("all").toLowerCase(Locale.ROOT);
        boolean none = command.isSystem().orElse(false)
                || command.forVpc().orElse(false)
                || command.restartRequired().orElse(false)
                || command.associatedNetworkId().isPresent()
                || !command.displayNetwork().orElse(true)
                || !command.tags().isEmpty()
                || scope.equals("shared")
                || !command.trafficType().orElse(Segments.GUEST).equalsIgnoreCase(Segments.GUEST);
        Optional<GuestType> type = command.type().flatMap(GuestType::ofWire);
        if (none || (command.type().isPresent() && type.isEmpty())) {
            return EMPTY;
        }
        return kernel.store().read(tx -> {
            boolean byId = command.id().isPresent();
            Visibility see = Listing.visible(tx, request.caller(), command.owner(), byId);
            NetworkFilter want = filter(request, type);
            Page page = kernel.listing().page(command.paging());
            List<NetworkId> ids = command.retrieveOnlyResourceCount().orElse(false)
                    ? List.of()
                    : tx.networks().page(see, want, page).stream()
                            .map(NetworkRow::id)
                            .toList();
            return new Answer.Listing(tx.networks().count(see, want), many(tx, request.caller(), ids));
        });
    }

    private static NetworkFilter filter(Request<ListNetworks> request, Optional<GuestType> type) {
        ListNetworks command = request.command();
        boolean plain = command.owner().account().isEmpty()
                && command.owner().domainId().isEmpty();
        List<String> wanted = command.supportedServices().stream().distinct().toList();
        return NetworkFilterBuilder.builder()
                .viewerPath(plain ? request.caller().domainPath() : null)
                .owned(true)
                .id(command.id().orElse(null))
                .name(command.name().orElse(null))
                .pattern(Listing.like(command.paging().keyword()).orElse(null))
                .zone(command.zoneId().orElse(null))
                .physicalNetwork(command.physicalNetworkId().orElse(null))
                .offering(command.networkOfferingId().orElse(null))
                .guestType(type.orElse(null))
                .audience(command.aclType()
                        .or(() -> scopeOf(command.networkFilter()))
                        .orElse(null))
                .specifyIpRanges(command.specifyIpRanges().orElse(null))
                .segmentNumber(command.vlan().flatMap(NetworkLists::number).orElse(null))
                .services(wanted)
                .wanted(wanted.size())
                .usable(command.canUseForDeploy().orElse(null))
                .build();
    }

    /** {@return the kind of owner a filter stands for; none where it stands for both} */
    private static Optional<String> scopeOf(Optional<String> filter) {
        return filter.map(text -> text.toLowerCase(Locale.ROOT)).flatMap(text -> switch (text) {
            case "account" -> Optional.of("Account");
            case "domain" -> Optional.of("Domain");
            case "accountdomain", "all", "shared" -> Optional.empty();
            default ->
                throw Refusal.parameter(
                        "networkfilter", "must be one of account, domain, accountdomain, shared and all");
        });
    }

    private static Optional<Integer> number(String vlan) {
        String text = vlan.replace("vlan://", "");
        return text.matches("\\d{1,8}") ? Optional.of(Integer.parseInt(text)) : Optional.of(-1);
    }

    Optional<NetworkResponse> one(Tx tx, Caller viewer, UUID id) {
        return many(tx, viewer, List.of(new NetworkId(id))).stream().findFirst();
    }

    private List<NetworkResponse> many(Tx tx, Caller viewer, List<NetworkId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<NetworkView> networks = tx.networkViews().networks(ids);
        NetworkServices.Offered offered = services.offered(
                tx,
                networks.stream()
                        .map(network -> new NetworkOfferingId(network.offeringId()))
                        .distinct()
                        .toList());
        return networks.stream()
                .map(network -> show(network, viewer)
                        .service(offered.of(new NetworkOfferingId(network.offeringId())))
                        .build())
                .toList();
    }

    private static NetworkResponseBuilder show(NetworkView network, Caller viewer) {
        NetworkResponseBuilder response = NetworkResponseBuilder.builder()
                .id(network.id().toString())
                .name(network.name())
                .displayText(network.displayText())
                .broadcastDomainType("Vlan")
                .trafficType(Segments.GUEST)
                .gateway(network.gateway())
                .netmask(Ipv4.parse("cidr", network.cidr()).netmask().text())
                .cidr(network.cidr())
                .zoneId(network.zoneId().toString())
                .zoneName(network.zone())
                .state(network.state().wire())
                .related(network.id().toString())
                .dns1(network.dns1())
                .dns2(network.dns2())
                .type(network.guestType().wire())
                .aclType(network.audience().wire())
                .subdomainAccess(network.subdomainAccess())
                .account(network.audience() == Audience.ACCOUNT ? network.account() : null)
                .domainId(network.domainId().toString())
                .domain(network.domain())
                .domainPath(network.domainPath())
                .networkDomain(network.networkDomain())
                .physicalNetworkId(network.physicalNetworkId().toString())
                .canUseForDeploy(USABLE.contains(network.state()))
                .created(network.created().atOffset(ZoneOffset.UTC));
        offering(response, network);
        if (viewer.isRootAdmin()) {
            response.broadcastUri(network.segmentUri())
                    .vlan(network.segmentNumber() == null ? null : String.valueOf(network.segmentNumber()));
        }
        return response;
    }

    private static void offering(NetworkResponseBuilder response, NetworkView network) {
        response.networkOfferingId(network.offeringId().toString())
                .networkOfferingName(network.offering())
                .networkOfferingDisplayText(network.offeringText())
                .networkOfferingAvailability(network.availability())
                .networkOfferingConserveMode(network.conserveMode())
                .specifyIpRanges(network.specifyIpRanges())
                .specifyVlan(network.specifyVlan())
                .isSystem(false)
                .isDefault(false)
                .restartRequired(false)
                .isPersistent(false)
                .displayNetwork(true)
                .strechedL2Subnet(false)
                .redundantRouter(false)
                .egressDefaultPolicy(true)
                .tags(List.of());
    }
}
