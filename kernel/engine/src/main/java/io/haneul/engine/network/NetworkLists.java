package io.haneul.engine.network;

import io.haneul.commands.network.IpAddressResponse;
import io.haneul.commands.network.IpAddressResponseBuilder;
import io.haneul.commands.network.ListEgressFirewallRules;
import io.haneul.commands.network.ListFirewallRules;
import io.haneul.commands.network.ListIpForwardingRules;
import io.haneul.commands.network.ListLoadBalancerRules;
import io.haneul.commands.network.ListNetworks;
import io.haneul.commands.network.ListPortForwardingRules;
import io.haneul.commands.network.ListPublicIpAddresses;
import io.haneul.commands.network.NetworkResponse;
import io.haneul.commands.network.NetworkResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.network.NetworkFilter;
import io.haneul.store.network.NetworkFilterBuilder;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NetworkView;
import io.haneul.store.network.PublicAddressFilter;
import io.haneul.store.network.PublicAddressView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists guest networks and public addresses. */
final class NetworkLists {
    private static final Answer EMPTY = new Answer.Listing(0, List.of());
    private static final Set<NetworkState> USABLE =
            EnumSet.of(NetworkState.ALLOCATED, NetworkState.IMPLEMENTING, NetworkState.IMPLEMENTED);

    private final Kernel kernel;

    NetworkLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListNetworks.class, this::networks);
        kernel.commands().on(ListPublicIpAddresses.class, this::addresses);
        kernel.commands().on(ListPortForwardingRules.class, request -> EMPTY);
        kernel.commands().on(ListIpForwardingRules.class, request -> EMPTY);
        kernel.commands().on(ListFirewallRules.class, request -> EMPTY);
        kernel.commands().on(ListEgressFirewallRules.class, request -> EMPTY);
        kernel.commands().on(ListLoadBalancerRules.class, request -> EMPTY);
        kernel.views().add(NetworkResponse.class, this::one);
    }

    private Answer networks(Request<ListNetworks> request) {
        ListNetworks command = request.command();
        boolean none = command.isSystem().orElse(false)
                || command.forVpc().orElse(false)
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
            List<NetworkId> ids = tx.networks().page(see, want, page).stream()
                    .map(NetworkRow::id)
                    .toList();
            return new Answer.Listing(tx.networks().count(see, want), many(tx, request.caller(), ids));
        });
    }

    private static NetworkFilter filter(Request<ListNetworks> request, Optional<GuestType> type) {
        ListNetworks command = request.command();
        boolean plain = command.owner().account().isEmpty()
                && command.owner().domainId().isEmpty();
        List<String> services = command.supportedServices().stream().distinct().toList();
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
                .audience(command.aclType().orElse(null))
                .specifyIpRanges(command.specifyIpRanges().orElse(null))
                .segmentNumber(command.vlan().flatMap(NetworkLists::number).orElse(null))
                .services(services)
                .wanted(services.size())
                .usable(command.canUseForDeploy().orElse(null))
                .build();
    }

    private static Optional<Integer> number(String vlan) {
        String text = vlan.replace("vlan://", "");
        return text.matches("\\d{1,8}") ? Optional.of(Integer.parseInt(text)) : Optional.of(-1);
    }

    Optional<NetworkResponse> one(Tx tx, Caller viewer, UUID id) {
        return many(tx, viewer, List.of(new NetworkId(id))).stream().findFirst();
    }

    private static List<NetworkResponse> many(Tx tx, Caller viewer, List<NetworkId> ids) {
        return ids.isEmpty()
                ? List.of()
                : tx.networkViews().networks(ids).stream()
                        .map(network -> show(network, viewer))
                        .toList();
    }

    private static NetworkResponse show(NetworkView network, Caller viewer) {
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
                .account(network.account())
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
        return response.build();
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

    private Answer addresses(Request<ListPublicIpAddresses> request) {
        ListPublicIpAddresses command = request.command();
        if (command.isStaticNat().orElse(false) || !command.forVirtualNetwork().orElse(true)) {
            return EMPTY;
        }
        PublicAddressFilter want = new PublicAddressFilter(
                command.id().orElse(null),
                command.ipAddress()
                        .map(text -> Ipv4.address("ipaddress", text))
                        .map(IpAddress::text)
                        .orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.zoneId().orElse(null),
                command.vlanId().orElse(null),
                command.associatedNetworkId().orElse(null),
                command.isSourceNat().orElse(null));
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(
                    tx, request.caller(), command.owner(), command.id().isPresent());
            Page page = kernel.listing().page(command.paging());
            List<UUID> ids = tx.networkViews().addressPage(see, want, page);
            List<PublicAddressView> rows =
                    ids.isEmpty() ? List.of() : tx.networkViews().addresses(ids);
            return new Answer.Listing(
                    tx.networkViews().addressCount(see, want),
                    rows.stream().map(row -> show(row, request.caller())).toList());
        });
    }

    private static IpAddressResponse show(PublicAddressView address, Caller viewer) {
        return IpAddressResponseBuilder.builder()
                .id(address.id().toString())
                .ipAddress(address.address())
                .zoneId(address.zoneId().toString())
                .zoneName(address.zone())
                .account(address.account())
                .domainId(address.domainId().toString())
                .domain(address.domain())
                .domainPath(address.domainPath())
                .vlanId(viewer.isRootAdmin() ? address.rangeId().toString() : null)
                .associatedNetworkId(address.networkId() == null ? null : Objects.toString(address.networkId()))
                .associatedNetworkName(address.network())
                .state("Allocated")
                .isSourceNat(address.sourceNat())
                .isStaticNat(false)
                .isSystem(address.isSystem())
                .isPortable(false)
                .forVirtualNetwork(true)
                .forDisplay(true)
                .allocated(address.allocated().atOffset(ZoneOffset.UTC))
                .tags(List.of())
                .build();
    }
}
