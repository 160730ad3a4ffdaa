package io.haneul.engine.network;

import io.haneul.commands.network.CreateNetwork;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.catalog.NetworkOfferingRow;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkRowBuilder;
import io.haneul.store.network.NetworkState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes of a request the row of a network that is merely defined; everything that could be wrong with it is refused here. */
final class Definition {
    private static final String DEFAULT_CIDR = "10.1.1.0/24";

    private final Tx tx;
    private final Request<CreateNetwork> request;
    private final CreateNetwork command;
    private final String suffix;

    /** @param suffix of the DNS domains of networks whose maker names none */
    Definition(Tx tx, Request<CreateNetwork> request, String suffix) {
        this.tx = tx;
        this.request = request;
        this.command = request.command();
        this.suffix = suffix;
    }

    /** {@return the network as it is to be stored} */
    NetworkRow row() {
        NetworkOfferingRow offering = tx.networkOfferings()
                .find(command.networkOfferingId())
                .filter(NetworkOfferingRow::enabled)
                .orElseThrow(() -> Refusal.parameter("networkofferingid", "the network offering is not enabled"));
        ZoneRow zone = tx.zones().find(command.zoneId()).orElseThrow();
        boolean shared = offering.guestType() == GuestType.SHARED;
        Sharing sharing = shared ? Sharing.shared(tx, request) : Sharing.isolated(tx, request);
        Addresses addresses = shared ? sharedAddresses() : isolatedAddresses(zone);
        PhysicalNetworkRow physical = physical(command.zoneId(), offering);
        NetworkId id = NewIds.of(NetworkId.class);
        NetworkRowBuilder row = NetworkRowBuilder.builder()
                .id(id)
                .name(command.name())
                .displayText(
                        command.displayText().filter(text -> !text.isEmpty()).orElse(command.name()))
                .zoneId(command.zoneId())
                .physicalNetworkId(physical.id())
                .offeringId(offering.id())
                .guestType(offering.guestType())
                .accountId(sharing.account())
                .domainId(sharing.domain())
                .audience(sharing.audience())
                .subdomainAccess(sharing.subdomains())
                .state(NetworkState.ALLOCATED)
                .cidr(addresses.network().cidr())
                .gateway(addresses.gateway())
                .firstAddress(addresses.first())
                .lastAddress(addresses.last())
                .networkDomain(domain(sharing, zone))
                .created(tx.now());
        segment(offering, physical)
                .ifPresent(number -> row.segmentNumber(number).segmentFixed(true));
        return row.build();
    }

    /** What a network has of IPv4. */
    private record Addresses(Ipv4 network, IpAddress gateway, IpAddress first, IpAddress last) {}

    private Addresses isolatedAddresses(ZoneRow zone) {
        Ipv4 network;
        if (command.gateway().isPresent() != command.netmask().isPresent()) {
            throw Refusal.parameter("gateway", "and netmask are given together or not at all");
        }
        if (command.gateway().isPresent()) {
            network = Ipv4.of(
                    Ipv4.address("gateway", command.gateway().get()),
                    Ipv4.address("netmask", command.netmask().get()));
        } else {
            network = Ipv4.parse(
                    "guestcidraddress", Optional.ofNullable(zone.guestCidr()).orElse(DEFAULT_CIDR));
        }
        return addresses(network);
    }

    private Addresses sharedAddresses() {
        for (Optional<String> needed : List.of(command.gateway(), command.netmask(), command.startIp())) {
            if (needed.isEmpty()) {
                throw Refusal.parameter("gateway", "netmask and startip are needed for a shared network");
            }
        }
        return addresses(Ipv4.of(
                Ipv4.address("gateway", command.gateway().orElseThrow()),
                Ipv4.address("netmask", command.netmask().orElseThrow())));
    }

    private Addresses addresses(Ipv4 network) {
        IpAddress gateway =
                command.gateway().map(text -> Ipv4.address("gateway", text)).orElseGet(() -> Ipv4.at(network.first()));
        IpAddress first =
                command.startIp().map(text -> Ipv4.address("startip", text)).orElseGet(() -> Ipv4.at(network.first()));
        IpAddress last = command.endIp()
                .map(text -> Ipv4.address("endip", text))
                .orElseGet(() -> command.startIp().isPresent() ? first : Ipv4.at(network.last()));
        require(network.holds(gateway), "gateway", "must be an address of " + network.cidr());
        require(network.holds(first), "startip", "must be an address of " + network.cidr());
        require(network.holds(last), "endip", "must be an address of " + network.cidr());
        require(Ipv4.position(first) <= Ipv4.position(last), "endip", "must not be before startip");
        return new Addresses(network, gateway, first, last);
    }

    private static void require(boolean holds, String parameter, String rule) {
        if (!holds) {
            throw Refusal.parameter(parameter, rule);
        }
    }

    private String domain(Sharing sharing, ZoneRow zone) {
        return command.networkDomain()
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    require(
                            text.length() <= 190 && text.matches("([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.?)+"),
                            "networkdomain",
                            "must be a DNS domain");
                    return text;
                })
                .or(() -> Optional.ofNullable(zone.networkDomain()))
                .orElseGet(() -> "cs" + sharing.account().toString().substring(24) + "." + suffix);
    }

    /** {@return the first that carries guests and on which all the offering needs is enabled} */
    private PhysicalNetworkRow physical(ZoneId zone, NetworkOfferingRow offering) {
        List<PhysicalNetworkRow> carrying = tx.physicalNetworks().carrying(zone, Segments.GUEST).stream()
                .filter(row -> row.state() == AllocationState.ENABLED)
                .filter(row -> command.physicalNetworkId().map(row.id()::equals).orElse(true))
                .toList();
        if (carrying.isEmpty()) {
            throw new Refusal(
                    ApiCode.PARAMETER,
                    "There is no enabled physical network with guest traffic in the zone for network offering "
                            + offering.name());
        }
        return carrying.stream()
                .filter(row ->
                        EnabledProviders.missing(tx, row.id(), offering.id()).isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("networkofferingid", disabled(carrying.get(0), offering)));
    }

    private String disabled(PhysicalNetworkRow physical, NetworkOfferingRow offering) {
        return EnabledProviders.missing(tx, physical.id(), offering.id())
                .map(provider -> EnabledProviders.text(provider, physical))
                .orElseThrow();
    }

    private Optional<Integer> segment(NetworkOfferingRow offering, PhysicalNetworkRow physical) {
        if (command.vlan().isEmpty()) {
            require(!offering.specifyVlan(), "vlan", "is needed for this network offering");
            return Optional.empty();
        }
        require(offering.specifyVlan(), "vlan", "cannot be given for this network offering");
        String text = command.vlan().get().replace("vlan://", "").toLowerCase(Locale.ROOT);
        if (text.equals(Segments.UNTAGGED)) {
            return Optional.of(0);
        }
        require(
                text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 4094,
                "vlan",
                "must be a number from 1 to 4094, or untagged");
        int number = Integer.parseInt(text);
        require(!VlanRanges.has(physical.vlan(), number), "vlan", number + " is of the range of isolated networks");
        return Optional.of(number);
    }
}
