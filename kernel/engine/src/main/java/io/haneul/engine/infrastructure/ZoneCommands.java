package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.CreateZone;
import io.haneul.commands.infrastructure.DeleteZone;
import io.haneul.commands.infrastructure.ListZones;
import io.haneul.commands.infrastructure.UpdateZone;
import io.haneul.commands.infrastructure.ZoneResponse;
import io.haneul.commands.infrastructure.ZoneResponseBuilder;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AllocationState;
import io.haneul.store.infrastructure.NetworkType;
import io.haneul.store.infrastructure.ZoneFilter;
import io.haneul.store.infrastructure.ZoneFilterBuilder;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.infrastructure.ZoneRowBuilder;
import io.haneul.store.infrastructure.ZoneView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, changes, removes and lists zones. */
final class ZoneCommands {
    private static final String KIND = "Zone";

    private final Area area;

    ZoneCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(ZoneId.class, ZoneCommands::owners);
        kernel.views().add(ZoneResponse.class, (tx, viewer, id) -> tx.zones()
                .view(new ZoneId(id))
                .map(zone -> response(viewer, zone).build()));
        kernel.commands().single(CreateZone.class, this::create);
        kernel.commands().single(UpdateZone.class, this::update);
        kernel.commands().single(DeleteZone.class, this::delete);
        kernel.commands().on(ListZones.class, this::list);
    }

    private static Map<UUID, Ownership> owners(Tx tx, List<UUID> ids) {
        return tx.zones().among(ids).stream()
                .collect(Collectors.toMap(
                        zone -> zone.id().value(),
                        zone -> zone.domainPath() == null
                                ? new Ownership.Everyone()
                                : new Ownership.DedicatedTo(zone.domainPath())));
    }

    private ZoneResponse create(Request<CreateZone> request) {
        CreateZone command = request.command();
        NetworkType type = Given.oneOf(NetworkType.class, Optional.of(command.networkType()))
                .orElseThrow(() -> Refusal.parameter("networktype", "must be Basic or Advanced"));
        if (type == NetworkType.BASIC && command.guestCidrAddress().isPresent()) {
            throw Refusal.parameter("guestcidraddress", "is for Advanced zones only");
        }
        ZoneRowBuilder zone = ZoneRowBuilder.builder()
                .id(NewIds.of(ZoneId.class))
                .name(Given.name("name", command.name()))
                .networkType(type)
                .allocationState(command.allocationState()
                        .map(state -> Given.state("allocationstate", state))
                        .orElse(AllocationState.DISABLED))
                .dns1(Given.address("dns1", command.dns1()).text())
                .dns2(address("dns2", command.dns2()))
                .internalDns1(
                        Given.address("internaldns1", command.internalDns1()).text())
                .internalDns2(address("internaldns2", command.internalDns2()))
                .ip6Dns1(address6("ip6dns1", command.ip6Dns1()))
                .ip6Dns2(address6("ip6dns2", command.ip6Dns2()))
                .guestCidr(cidr(command.guestCidrAddress()))
                .networkDomain(domain(command.domain()))
                .domainId(command.domainId().orElse(null))
                .localStorage(command.localStorageEnabled().orElse(false))
                .securityGroups(command.securityGroupEnabled().orElse(false));
        return area.kernel().store().inTransaction(tx -> {
            ZoneRow row = zone.created(tx.now()).build();
            unique(row, () -> tx.zones().insert(row));
            tx.afterCommit(() -> opened(row));
            return told(tx, request.caller(), "ZONE.CREATE", row);
        });
    }

    private ZoneResponse update(Request<UpdateZone> request) {
        return area.kernel().store().inTransaction(tx -> {
            ZoneId id = request.command().id();
            ZoneRow before = tx.zones().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            ZoneRow after = changed(before, request.command());
            unique(after, () -> tx.zones().change(after));
            tx.afterCommit(() -> opened(after));
            return told(tx, request.caller(), "ZONE.EDIT", after);
        });
    }

    private static ZoneRow changed(ZoneRow before, UpdateZone command) {
        if (command.isPublic()
                .map(isPublic -> !isPublic && before.domainId() == null)
                .orElse(false)) {
            throw Refusal.parameter("ispublic", "a public zone cannot be made private");
        }
        return before.with(zone -> {
            command.name().ifPresent(name -> zone.name(Given.name("name", name)));
            command.dns1().ifPresent(dns -> zone.dns1(Given.address("dns1", dns).text()));
            command.dns2().ifPresent(dns -> zone.dns2(address("dns2", Optional.of(dns))));
            command.internalDns1()
                    .ifPresent(dns ->
                            zone.internalDns1(Given.address("internaldns1", dns).text()));
            command.internalDns2().ifPresent(dns -> zone.internalDns2(address("internaldns2", Optional.of(dns))));
            command.ip6Dns1().ifPresent(dns -> zone.ip6Dns1(address6("ip6dns1", Optional.of(dns))));
            command.ip6Dns2().ifPresent(dns -> zone.ip6Dns2(address6("ip6dns2", Optional.of(dns))));
            command.guestCidrAddress().ifPresent(cidr -> zone.guestCidr(cidr(Optional.of(cidr))));
            command.domain().ifPresent(domain -> zone.networkDomain(domain(Optional.of(domain))));
            command.dhcpProvider().ifPresent(provider -> zone.dhcpProvider(Given.textOrNone(provider)));
            command.allocationState().ifPresent(state -> zone.allocationState(Given.state("allocationstate", state)));
            command.localStorageEnabled().ifPresent(zone::localStorage);
            command.sortKey().ifPresent(zone::sortKey);
            if (command.isPublic().orElse(false)) {
                zone.domainId(null);
            }
        });
    }

    private static @Nullable String address(String parameter, Optional<String> text) {
        return text.filter(given -> !given.isBlank())
                .map(given -> Given.address(parameter, given).text())
                .orElse(null);
    }

    private static @Nullable String address6(String parameter, Optional<String> text) {
        return text.filter(given -> !given.isBlank())
                .map(given -> Given.address6(parameter, given).text())
                .orElse(null);
    }

    private static @Nullable String cidr(Optional<String> text) {
        return text.filter(given -> !given.isBlank())
                .map(given -> Span.cidr("guestcidraddress", given))
                .orElse(null);
    }

    private static @Nullable String domain(Optional<String> text) {
        return text.filter(given -> !given.isBlank())
                .map(given -> Given.networkDomain("domain", given))
                .orElse(null);
    }

    private static void unique(ZoneRow zone, Runnable write) {
        Refusals.unique(
                write, () -> Refusal.parameter("name", "a zone of the name " + zone.name() + " is there already"));
    }

    private void opened(ZoneRow zone) {
        area.hosts().index().open(zone.id().value(), zone.allocationState() == AllocationState.ENABLED);
    }

    private static ZoneResponse told(Tx tx, Caller caller, String event, ZoneRow zone) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, zone.id().value(), zone.name()));
        return response(caller, tx.zones().view(zone.id()).orElseThrow()).build();
    }

    private Success delete(Request<DeleteZone> request) {
        ZoneId id = request.command().id();
        area.kernel().store().write(tx -> {
            ZoneRow zone = tx.zones().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            String what = "Zone " + zone.name();
            if (!tx.pods().in(id).isEmpty()) {
                throw new Refusal(ApiCode.IN_USE, what + " has pods");
            }
            if (!tx.physicalNetworks().in(id).isEmpty()) {
                throw new Refusal(ApiCode.IN_USE, what + " has physical networks");
            }
            area.inUse().refuse(tx, id, what);
            Refusals.unreferenced(
                    () -> tx.zones().remove(id), () -> new Refusal(ApiCode.IN_USE, what + " has storage or addresses"));
            Events.completed(
                    tx,
                    "ZONE.DELETE",
                    Events.Owner.of(request.caller()),
                    new Events.Resource(KIND, id.value(), zone.name()));
        });
        return Success.plain();
    }

    private Answer list(Request<ListZones> request) {
        ListZones command = request.command();
        Caller caller = request.caller();
        if (command.id().isPresent() && !command.ids().isEmpty()) {
            throw Refusal.parameter("ids", "must not be given together with id");
        }
        ZoneFilter filter = filter(command, caller);
        boolean withCapacity = command.showCapacities().orElse(false) && Area.isOperator(caller);
        return area.list(
                command.paging(),
                Area.Rows.of((tx, page) -> tx.zones().page(filter, page), tx -> tx.zones()
                        .count(filter)),
                (tx, zone) -> {
                    ZoneResponseBuilder response = response(caller, zone);
                    return (withCapacity ? response.capacity(Capacities.ofZone(tx, zone.id())) : response).build();
                });
    }

    private static ZoneFilter filter(ListZones command, Caller caller) {
        return ZoneFilterBuilder.builder()
                .id(command.id().orElse(null))
                .ids(
                        command.ids().isEmpty()
                                ? null
                                : command.ids().stream().map(ZoneId::toString).collect(Collectors.joining(",")))
                .domainId(command.domainId().orElse(null))
                .name(command.name().orElse(null))
                .keyword(Listing.like(command.paging().keyword()).orElse(null))
                .networkType(command.networkType()
                        .map(type -> Given.oneOf(NetworkType.class, Optional.of(type))
                                .orElseThrow(() -> Refusal.parameter("networktype", "must be Basic or Advanced")))
                        .orElse(null))
                .account(command.available().orElse(true) ? null : caller.account())
                .seenFrom(caller.isRootAdmin() ? null : caller.domainPath())
                .build();
    }

    /** What only operators need (the wiring of the zone) is for their eyes only. */
    private static ZoneResponseBuilder response(Caller viewer, ZoneView zone) {
        ZoneResponseBuilder response = ZoneResponseBuilder.builder()
                .id(zone.id())
                .name(zone.name())
                .networkType(zone.networkType().wire())
                .type("Core")
                .securityGroupsEnabled(zone.securityGroups())
                .allocationState(zone.allocationState().wire())
                .localStorageEnabled(zone.localStorage())
                .domain(zone.networkDomain())
                .tags(List.of());
        if (!viewer.isRootAdmin()) {
            return response;
        }
        return response.dns1(zone.dns1())
                .dns2(zone.dns2())
                .internalDns1(zone.internalDns1())
                .internalDns2(zone.internalDns2())
                .ip6Dns1(zone.ip6Dns1())
                .ip6Dns2(zone.ip6Dns2())
                .guestCidrAddress(zone.guestCidr())
                .dhcpProvider(zone.dhcpProvider())
                .domainId(zone.domainId())
                .domainName(zone.domainName());
    }
}
