package io.haneul.engine.network;

import io.haneul.commands.Access.Right;
import io.haneul.commands.network.AssociateIpAddress;
import io.haneul.commands.network.DisassociateIpAddress;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.ZoneId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.NetworkFilterBuilder;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.PublicAddressRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Acquires public addresses for networks and gives them back. */
final class AddressCommands {
    private static final String KIND = "IpAddress";
    private static final Set<String> USERS =
            Set.of("SourceNat", "StaticNat", "PortForwarding", "Firewall", "Lb", "Vpn");

    private final Kernel kernel;

    AddressCommands(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        // the address is taken with the job that tells of it: its id is the answer
        kernel.oneStep()
                .on(
                        AssociateIpAddress.class,
                        AddressCommands::take,
                        AddressCommands::taken,
                        (tx, id) -> tx.publicAddresses().release(new PublicAddressId(id)));
        kernel.oneStep()
                .on(
                        DisassociateIpAddress.class,
                        (tx, request) -> OneStep.Plan.of(
                                KIND, releasable(tx, request).id().value()),
                        this::release);
    }

    private static OneStep.Plan take(Tx tx, Request<AssociateIpAddress> request) {
        AssociateIpAddress command = request.command();
        if (command.isPortable().orElse(false)) {
            throw Refusal.parameter("isportable", "there are no portable addresses");
        }
        NetworkId wanted = command.networkId().orElseGet(() -> onlyNetwork(tx, request));
        NetworkRow network = tx.networks().share(wanted).orElseThrow(() -> Refusal.reference("networkid", wanted));
        requireFit(tx, request, network);
        PublicAddressRow address = command.ipAddress()
                .map(text -> PublicAddresses.take(tx, network, Ipv4.address("ipaddress", text)))
                .orElseGet(() -> PublicAddresses.take(tx, network, false));
        return OneStep.Plan.of(KIND, address.id().value());
    }

    /** {@return the network meant where none is named: the account's only isolated one in the zone} */
    private static NetworkId onlyNetwork(Tx tx, Request<AssociateIpAddress> request) {
        ZoneId zone = request.command()
                .zoneId()
                .orElseThrow(() -> Refusal.parameter("networkid", "must be given, or zoneid"));
        OwnerRow owner = Listing.owner(tx, request.caller(), request.command().owner());
        List<NetworkRow> networks = tx.networks()
                .page(
                        Visibility.of(owner.accountId()),
                        NetworkFilterBuilder.builder()
                                .owned(true)
                                .zone(zone)
                                .guestType(GuestType.ISOLATED)
                                .services(List.of())
                                .build(),
                        new Page(0, 2));
        if (networks.size() != 1) {
            throw Refusal.parameter(
                    "networkid",
                    "must be given: account " + owner.accountName() + " has "
                            + (networks.isEmpty() ? "no" : "more than one") + " isolated network in the zone");
        }
        return networks.get(0).id();
    }

    private static void requireFit(Tx tx, Request<AssociateIpAddress> request, NetworkRow network) {
        AssociateIpAddress command = request.command();
        if (network.guestType() != GuestType.ISOLATED) {
            throw Refusal.parameter("networkid", "must be an isolated network: a shared one has no public addresses");
        }
        if (network.state() == NetworkState.DESTROY) {
            throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        }
        if (command.zoneId().map(zone -> !zone.equals(network.zoneId())).orElse(false)) {
            throw Refusal.parameter("zoneid", "must be the network's zone");
        }
        if (command.owner().account().isPresent()) {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            if (!owner.accountId().equals(network.accountId())) {
                throw Refusal.parameter("account", "must be the network's");
            }
        }
        boolean useful = tx.networkOfferings().services(network.offeringId()).stream()
                .map(OfferedService::service)
                .anyMatch(USERS::contains);
        if (!useful) {
            throw Refusal.parameter("networkid", "the network has no service that uses a public address");
        }
    }

    private static void taken(Tx tx, OneStep.Work<AssociateIpAddress> work) {
        PublicAddressId id = new PublicAddressId(work.id());
        PublicAddressRow address = tx.publicAddresses()
                .find(id)
                .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "The address was given back meanwhile"));
        tell(tx, "NET.IPASSIGN", work.caller(), address);
    }

    private PublicAddressRow releasable(Tx tx, Request<DisassociateIpAddress> request) {
        DisassociateIpAddress command = request.command();
        if (command.id().isPresent() == command.ipAddress().isPresent()) {
            throw Refusal.parameter("id", "or ipaddress must be given, and not both");
        }
        PublicAddressRow address = command.id()
                .map(id -> tx.publicAddresses().find(id).orElseThrow(() -> Refusal.reference("id", id)))
                .orElseGet(() -> named(tx, request, command.ipAddress().orElseThrow()));
        requireReleasable(address);
        return address;
    }

    /** An address in words is a reference like any other: one that is another's is refused like one that nobody has. */
    private PublicAddressRow named(Tx tx, Request<DisassociateIpAddress> request, String text) {
        List<PublicAddressRow> rows =
                tx.publicAddresses().named(Ipv4.address("ipaddress", text).text());
        List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
        List<UUID> granted = ids.isEmpty()
                ? List.of()
                : kernel.references()
                        .granted(tx, request.caller(), new Reference(PublicAddressId.class, Right.OPERATE), ids);
        return rows.stream()
                .filter(row -> granted.contains(row.id().value()))
                .findFirst()
                .orElseThrow(() -> Refusal.reference("ipaddress", text));
    }

    private static void requireReleasable(PublicAddressRow address) {
        if (address.sourceNat()) {
            throw Refusal.parameter(
                    "id", address.address() + " is its network's source NAT address, which goes with the network");
        }
        if (address.isSystem()) {
            throw Refusal.parameter("id", address.address() + " is the system's own");
        }
    }

    /** Looks again: a free address is the same thing for whoever takes it next. */
    private void release(Tx tx, OneStep.Work<DisassociateIpAddress> work) {
        PublicAddressRow address = releasable(tx, new Request<>(work.caller(), work.command()));
        tx.publicAddresses().release(address.id());
        tell(tx, "NET.IPRELEASE", work.caller(), address);
    }

    private static void tell(Tx tx, String event, Caller caller, PublicAddressRow address) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller).tellingTo(address.accountId(), address.domainId()),
                new Events.Resource(
                        KIND, address.id().value(), address.address().text()));
    }
}
