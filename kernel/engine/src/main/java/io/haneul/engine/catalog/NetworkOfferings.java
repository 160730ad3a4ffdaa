package io.haneul.engine.catalog;

import io.haneul.commands.Success;
import io.haneul.commands.catalog.CreateNetworkOffering;
import io.haneul.commands.catalog.DeleteNetworkOffering;
import io.haneul.commands.catalog.ListNetworkOfferings;
import io.haneul.commands.catalog.NetworkOfferingResponse;
import io.haneul.commands.catalog.NetworkOfferingResponseBuilder;
import io.haneul.commands.catalog.UpdateNetworkOffering;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.catalog.NetworkOfferingFilter;
import io.haneul.store.catalog.NetworkOfferingFilterBuilder;
import io.haneul.store.catalog.NetworkOfferingRow;
import io.haneul.store.catalog.NetworkOfferingRowBuilder;
import io.haneul.store.catalog.OfferingFilter;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes, changes, removes and lists what guest networks are made of. */
final class NetworkOfferings {
    private static final String KIND = "NetworkOffering";
    private static final String GUEST = "Guest";
    /** The offering of the product's own appliances. */
    private static final String ROUTERS = "System Offering For Software Router";

    private static final String ENABLED = "Enabled";
    private static final String DISABLED = "Disabled";
    private static final List<String> AVAILABILITIES = List.of("Optional", "Required", "Unavailable");

    private final Kernel kernel;
    private final NetworkServices services;

    NetworkOfferings(Kernel kernel, NetworkServices services) {
        this.kernel = kernel;
        this.services = services;
    }

    void register() {
        kernel.commands().single(CreateNetworkOffering.class, this::create);
        kernel.commands().single(UpdateNetworkOffering.class, this::update);
        kernel.commands().single(DeleteNetworkOffering.class, this::delete);
        kernel.commands().on(ListNetworkOfferings.class, this::list);
    }

    private NetworkOfferingResponse create(Request<CreateNetworkOffering> request) {
        CreateNetworkOffering command = request.command();
        if (!command.trafficType().equalsIgnoreCase(GUEST)) {
            throw Refusal.parameter("traffictype", "must be " + GUEST);
        }
        NetworkOfferingId id = NewIds.of(NetworkOfferingId.class);
        NetworkServices.Chosen chosen = services.chosen(
                id, command.supportedServices(), command.serviceProviderList(), command.serviceCapabilityList());
        NetworkOfferingRowBuilder draft = NetworkOfferingRowBuilder.builder()
                .id(id)
                .name(Offerings.name(command.name()))
                .displayText(command.displayText().orElse(command.name()))
                .guestType(guestType("guestiptype", command.guestIpType()))
                .enabled(command.enable().orElse(false))
                .availability(command.availability()
                        .map(NetworkOfferings::availability)
                        .orElse("Optional"))
                .specifyVlan(command.specifyVlan().orElse(false))
                .specifyIpRanges(command.specifyIpRanges().orElse(false))
                .conserveMode(command.conserveMode().orElse(true))
                .serviceOfferingId(command.serviceOfferingId().orElse(null))
                .tags(Offerings.tags(command.tags()));
        requireAddresses(command, chosen);
        return kernel.store().inTransaction(tx -> {
            command.serviceOfferingId().ifPresent(offering -> requireSystem(tx, offering.value()));
            NetworkOfferingRow row = draft.created(tx.now()).build();
            named(row.name(), () -> tx.networkOfferings().insert(row));
            chosen.services().forEach(tx.networkOfferings()::insertService);
            chosen.capabilities().forEach(tx.networkOfferings()::insertCapability);
            Offerings.scope(tx, id, command.domainId(), command.zoneId());
            return told(tx, request.caller(), "NETWORK.OFFERING.CREATE", row);
        });
    }

    /** A shared network's addresses are the provider's; only a network with a way out of its own can do without. */
    private static void requireAddresses(CreateNetworkOffering command, NetworkServices.Chosen chosen) {
        boolean specify = command.specifyIpRanges().orElse(false);
        GuestType type = guestType("guestiptype", command.guestIpType());
        if (type == GuestType.SHARED && !specify) {
            throw Refusal.parameter("specifyipranges", "must be true for shared networks");
        }
        if (type == GuestType.SHARED && chosen.has("SourceNat")) {
            throw Refusal.parameter("supportedservices", "shared networks have no SourceNat");
        }
        if (specify && chosen.has("SourceNat")) {
            throw Refusal.parameter("specifyipranges", "must not be true with SourceNat");
        }
    }

    private static void requireSystem(Tx tx, UUID offering) {
        boolean system =
                tx.serviceOfferings().existing(List.of(offering)).stream().anyMatch(row -> row.isSystem());
        if (!system) {
            throw Refusal.parameter("serviceofferingid", "must be an offering for the system's machines");
        }
    }

    private static void named(String name, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            if (Store.isDuplicate(e)) {
                throw Refusal.parameter("name", "a network offering of the name " + name + " is there already");
            }
            throw e;
        }
    }

    private static GuestType guestType(String parameter, String name) {
        return GuestType.ofWire(name).orElseThrow(() -> Refusal.parameter(parameter, "must be Isolated or Shared"));
    }

    private static String availability(String name) {
        return AVAILABILITIES.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.parameter("availability", "must be one of " + String.join(", ", AVAILABILITIES)));
    }

    private static boolean isEnabled(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "enabled" -> true;
            case "disabled" -> false;
            default -> throw Refusal.parameter("state", "must be " + ENABLED + " or " + DISABLED);
        };
    }

    private NetworkOfferingResponse update(Request<UpdateNetworkOffering> request) {
        UpdateNetworkOffering command = request.command();
        NetworkOfferingId id = command.id().orElseThrow(() -> Refusal.parameter("id", "is needed"));
        return kernel.store().inTransaction(tx -> {
            NetworkOfferingRow before = tx.networkOfferings()
                    .find(id)
                    .filter(row -> row.removed() == null)
                    .orElseThrow(() -> Refusal.reference("id", id));
            NetworkOfferingRow after = before.with(row -> {
                command.name().map(Offerings::name).ifPresent(row::name);
                command.displayText().ifPresent(row::displayText);
                command.state().map(NetworkOfferings::isEnabled).ifPresent(row::enabled);
                command.availability().map(NetworkOfferings::availability).ifPresent(row::availability);
                command.tags().ifPresent(tags -> row.tags(Offerings.tags(Optional.of(tags))));
                command.sortKey().ifPresent(row::sortKey);
            });
            named(after.name(), () -> tx.networkOfferings().present(after));
            return told(tx, request.caller(), "NETWORK.OFFERING.EDIT", after);
        });
    }

    private Success delete(Request<DeleteNetworkOffering> request) {
        NetworkOfferingId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            NetworkOfferingRow row = tx.networkOfferings().find(id).orElseThrow();
            if (row.isDefault()) {
                throw Refusal.parameter("id", "default network offerings stay");
            }
            long networks = tx.networks().countOffered(id);
            if (networks > 0) {
                throw Refusal.parameter(
                        "id", networks + " networks are of it; to keep new ones from being made, disable it");
            }
            if (tx.networkOfferings().remove(id, tx.now()) == 0) {
                throw Refusal.reference("id", id);
            }
            Events.completed(tx, "NETWORK.OFFERING.DELETE", Events.Owner.of(request.caller()), resource(row));
            return Success.plain();
        });
    }

    private Answer list(Request<ListNetworkOfferings> request) {
        ListNetworkOfferings command = request.command();
        boolean nothing = command.forVpc().orElse(false)
                || !command.trafficType().map(GUEST::equalsIgnoreCase).orElse(true);
        Optional<GuestType> type = command.guestIpType().flatMap(GuestType::ofWire);
        if (nothing || (command.guestIpType().isPresent() && type.isEmpty())) {
            return new Answer.Listing(0, List.of());
        }
        Page page = kernel.listing().page(command.paging());
        NetworkOfferingFilter filter = filter(command, type);
        return kernel.store().read(tx -> {
            OfferingFilter want = Offerings.seenBy(request.caller())
                    .id(command.id().map(NetworkOfferingId::value).orElse(null))
                    .name(command.name().orElse(null))
                    .pattern(Listing.like(command.paging().keyword().or(command::displayText))
                            .orElse(null))
                    .domain(command.domainId().orElse(null))
                    .zone(command.zoneId().map(zone -> zone.value()).orElse(null))
                    .build();
            List<NetworkOfferingRow> rows = tx.networkOfferings().page(want, filter, page);
            return new Answer.Listing(tx.networkOfferings().count(want, filter), responses(tx, rows));
        });
    }

    private static NetworkOfferingFilter filter(ListNetworkOfferings command, Optional<GuestType> type) {
        List<String> wanted = command.supportedServices().stream().distinct().toList();
        return NetworkOfferingFilterBuilder.builder()
                .guestType(type.orElse(null))
                .enabled(command.state().map(NetworkOfferings::isEnabled).orElse(null))
                .specifyVlan(command.specifyVlan().orElse(null))
                .specifyIpRanges(command.specifyIpRanges().orElse(null))
                .isDefault(command.isDefault().orElse(null))
                .availability(command.availability().orElse(null))
                .tags(command.tags().orElse(null))
                .services(wanted)
                .wanted(wanted.size())
                .sourceNat(command.sourceNatSupported().orElse(null))
                .build();
    }

    private NetworkOfferingResponse told(Tx tx, Caller caller, String event, NetworkOfferingRow row) {
        Events.completed(tx, event, Events.Owner.of(caller), resource(row));
        return responses(tx, List.of(row)).get(0);
    }

    private static Events.Resource resource(NetworkOfferingRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private List<NetworkOfferingResponse> responses(Tx tx, List<NetworkOfferingRow> rows) {
        List<NetworkOfferingId> ids = rows.stream().map(NetworkOfferingRow::id).toList();
        Offerings.Scopes scopes = Offerings.Scopes.of(tx, ids);
        NetworkServices.Offered offered = services.offered(tx, ids);
        Optional<ServiceOfferingId> routers =
                tx.serviceOfferings().seeded(ROUTERS).map(ServiceOfferingRow::id);
        return rows.stream()
                .map(row -> response(
                        row,
                        scopes,
                        offered,
                        Optional.ofNullable(row.serviceOfferingId()).or(() -> routers)))
                .toList();
    }

    /** @param appliance what the networks' appliances have: clients read it of every offering */
    private static NetworkOfferingResponse response(
            NetworkOfferingRow row,
            Offerings.Scopes scopes,
            NetworkServices.Offered offered,
            Optional<ServiceOfferingId> appliance) {
        return NetworkOfferingResponseBuilder.builder()
                .id(row.id().toString())
                .name(row.name())
                .displayText(row.displayText())
                .created(ApiDates.of(row.created()))
                .state(row.enabled() ? ENABLED : DISABLED)
                .guestIpType(row.guestType().wire())
                .trafficType(GUEST)
                .availability(row.availability())
                .isDefault(row.isDefault())
                .specifyVlan(row.specifyVlan())
                .specifyIpRanges(row.specifyIpRanges())
                .conserveMode(row.conserveMode())
                .isPersistent(false)
                .forVpc(false)
                .egressDefaultPolicy(true)
                .internetProtocol("IPv4")
                .serviceOfferingId(appliance.map(ServiceOfferingId::toString).orElse(null))
                .tags(row.tags())
                .domainId(scopes.domainIds(row.id()))
                .domain(scopes.domainNames(row.id()))
                .zoneId(scopes.zoneIds(row.id()))
                .zone(scopes.zoneNames(row.id()))
                .service(offered.of(row.id()))
                .build();
    }
}
