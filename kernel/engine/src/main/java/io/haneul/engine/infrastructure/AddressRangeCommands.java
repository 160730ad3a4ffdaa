package io.haneul.engine.infrastructure;

import io.haneul.commands.Owner;
import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.CreateVlanIpRange;
import io.haneul.commands.infrastructure.DedicatePublicIpRange;
import io.haneul.commands.infrastructure.DeleteVlanIpRange;
import io.haneul.commands.infrastructure.ListVlanIpRanges;
import io.haneul.commands.infrastructure.ReleasePublicIpRange;
import io.haneul.commands.infrastructure.VlanIpRangeResponse;
import io.haneul.commands.infrastructure.VlanIpRangeResponseBuilder;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.infrastructure.AddressRangeFilter;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.infrastructure.AddressRangeRowBuilder;
import io.haneul.store.infrastructure.AddressRangeView;
import io.haneul.store.infrastructure.NetworkType;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.RangeTraffic;
import io.haneul.store.infrastructure.ZoneRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Adds, dedicates, removes and lists ranges of addresses. */
final class AddressRangeCommands {
    private static final String KIND = "VlanIpRange";
    private static final String UNTAGGED = "untagged";
    private static final Pattern SCHEME = Pattern.compile("(?i)vlan://");

    private final Area area;

    AddressRangeCommands(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(VlanRangeId.class, (tx, ids) -> tx.addressRanges().among(ids).stream()
                .collect(Collectors.toMap(VlanRangeId::value, id -> new Ownership.Infrastructure())));
        kernel.commands().single(CreateVlanIpRange.class, this::create);
        kernel.commands().single(DeleteVlanIpRange.class, this::delete);
        kernel.commands().single(DedicatePublicIpRange.class, this::dedicate);
        kernel.commands().single(ReleasePublicIpRange.class, this::release);
        kernel.commands().on(ListVlanIpRanges.class, this::list);
    }

    private VlanIpRangeResponse create(Request<CreateVlanIpRange> request) {
        CreateVlanIpRange command = request.command();
        Span.Within range =
                Span.read(new Span.Words(command.gateway(), command.netmask(), command.startIp(), command.endIp()));
        String vlan = vlan(command.vlan().orElse(""));
        return area.kernel().store().inTransaction(tx -> {
            AddressRangeRowBuilder row = AddressRangeRowBuilder.builder()
                    .id(NewIds.of(VlanRangeId.class))
                    .vlan(vlan)
                    .gateway(range.gateway())
                    .netmask(range.netmask())
                    .startIp(range.span().start())
                    .endIp(range.span().end())
                    .created(tx.now());
            Optional<PhysicalNetworkRow> network = network(tx, command);
            network.ifPresent(found -> row.physicalNetworkId(found.id()));
            ZoneRow zone = zone(tx, command, network);
            row.zoneId(zone.id());
            if (command.forVirtualNetwork().orElse(true)) {
                row.traffic(RangeTraffic.PUBLIC).physicalNetworkId(publicNetwork(tx, zone.id(), network));
            } else {
                guests(tx, command, zone, row);
            }
            keep(tx, request.caller(), new Owner(command.account(), command.domainId()), row);
            AddressPlan.claimRange(tx, zone.id(), range);
            AddressRangeRow made = row.build();
            tx.addressRanges().insert(made);
            return told(tx, request.caller(), "VLAN.IP.RANGE.CREATE", made.id());
        });
    }

    private static String vlan(String text) {
        String number = SCHEME.matcher(text.strip()).replaceFirst("");
        if (number.isEmpty() || number.equalsIgnoreCase(UNTAGGED)) {
            return UNTAGGED;
        }
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 4094) {
            throw Refusal.parameter("vlan", "must be a number from 1 to 4094, or untagged");
        }
        return Integer.toString(Integer.parseInt(number));
    }

    private static Optional<PhysicalNetworkRow> network(Tx tx, CreateVlanIpRange command) {
        return command.physicalNetworkId()
                .map(id ->
                        tx.physicalNetworks().find(id).orElseThrow(() -> Refusal.reference("physicalnetworkid", id)));
    }

    private static ZoneRow zone(Tx tx, CreateVlanIpRange command, Optional<PhysicalNetworkRow> network) {
        ZoneId id = command.zoneId()
                .or(() -> network.map(PhysicalNetworkRow::zoneId))
                .orElseThrow(() -> Refusal.parameter("zoneid", "must be given, or physicalnetworkid"));
        if (network.map(found -> !found.zoneId().equals(id)).orElse(false)) {
            throw Refusal.parameter("physicalnetworkid", "must be a physical network of the zone");
        }
        return tx.zones().find(id).orElseThrow(() -> Refusal.reference("zoneid", id));
    }

    /** {@return the wire of public addresses: the named one, or the only one that carries them} */
    private static PhysicalNetworkId publicNetwork(Tx tx, ZoneId zone, Optional<PhysicalNetworkRow> named) {
        List<PhysicalNetworkId> carrying = tx.physicalNetworks().carrying(zone, "Public").stream()
                .map(PhysicalNetworkRow::id)
                .toList();
        if (named.isPresent()) {
            if (!carrying.contains(named.get().id())) {
                throw Refusal.parameter("physicalnetworkid", "must carry Public traffic (addTrafficType)");
            }
            return named.get().id();
        }
        if (carrying.size() != 1) {
            throw Refusal.parameter(
                    "physicalnetworkid",
                    "must be given: " + carrying.size() + " physical networks of the zone carry Public traffic");
        }
        return carrying.get(0);
    }

    private static void guests(Tx tx, CreateVlanIpRange command, ZoneRow zone, AddressRangeRowBuilder row) {
        if (zone.networkType() != NetworkType.BASIC) {
            throw Refusal.parameter(
                    "forvirtualnetwork", "must be true in an Advanced zone: guests' addresses come with their network");
        }
        row.traffic(RangeTraffic.GUEST)
                .podId(command.podId()
                        .filter(pod -> tx.pods()
                                .find(pod)
                                .map(found -> found.zoneId().equals(zone.id()))
                                .orElse(false))
                        .orElseThrow(() -> Refusal.parameter("podid", "must be a pod of the zone")));
    }

    /** Keeps the range for an account, when one is named. */
    private static void keep(Tx tx, Caller caller, Owner owner, AddressRangeRowBuilder row) {
        if (owner.account().isPresent()) {
            OwnerRow found = Listing.owner(tx, caller, owner);
            row.accountId(found.accountId()).domainId(found.domainId());
        } else {
            row.domainId(owner.domainId().orElse(null));
        }
    }

    private VlanIpRangeResponse dedicate(Request<DedicatePublicIpRange> request) {
        DedicatePublicIpRange command = request.command();
        return area.kernel().store().inTransaction(tx -> {
            AddressRangeRow before = lockPublic(tx, command.id());
            if (before.domainId() != null) {
                throw Refusal.parameter("id", "the range is dedicated already; release it first");
            }
            Owner owner = new Owner(command.account(), Optional.of(command.domainId()));
            AddressRangeRow after = before.with(row -> keep(tx, request.caller(), owner, row));
            area.inUse().refuse(tx, command.id(), "The range " + AddressPlan.span(before));
            tx.addressRanges().dedicate(after);
            return told(tx, request.caller(), "VLAN.IP.RANGE.DEDICATE", command.id());
        });
    }

    private Success release(Request<ReleasePublicIpRange> request) {
        VlanRangeId id = request.command().id();
        area.kernel().store().write(tx -> {
            AddressRangeRow before = lockPublic(tx, id);
            if (before.domainId() == null) {
                throw Refusal.parameter("id", "the range is not dedicated");
            }
            tx.addressRanges().dedicate(before.withAccountId(null).withDomainId(null));
            tell(tx, request.caller(), "VLAN.IP.RANGE.RELEASE", before);
        });
        return Success.plain();
    }

    private static AddressRangeRow lockPublic(Tx tx, VlanRangeId id) {
        AddressRangeRow range = tx.addressRanges().lock(id).orElseThrow(() -> Refusal.reference("id", id));
        if (range.traffic() != RangeTraffic.PUBLIC) {
            throw Refusal.parameter("id", "must be a range of public addresses");
        }
        return range;
    }

    private static VlanIpRangeResponse told(Tx tx, Caller caller, String event, VlanRangeId id) {
        tell(tx, caller, event, tx.addressRanges().find(id).orElseThrow());
        return response(tx.addressRanges().view(id).orElseThrow());
    }

    private static void tell(Tx tx, Caller caller, String event, AddressRangeRow range) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(
                        KIND, range.id().value(), AddressPlan.span(range).toString()));
    }

    private Success delete(Request<DeleteVlanIpRange> request) {
        VlanRangeId id = request.command().id();
        area.kernel().store().write(tx -> {
            AddressRangeRow range = tx.addressRanges().lock(id).orElseThrow(() -> Refusal.reference("id", id));
            String what = "The range " + AddressPlan.span(range);
            area.inUse().refuse(tx, id, what);
            if (tx.addressRanges().remove(id) == 0) {
                throw new Refusal(ApiCode.IN_USE, what + " is being removed");
            }
            tell(tx, request.caller(), "VLAN.IP.RANGE.DELETE", range);
        });
        return Success.plain();
    }

    private Answer list(Request<ListVlanIpRanges> request) {
        ListVlanIpRanges command = request.command();
        AddressRangeFilter filter = new AddressRangeFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.podId().orElse(null),
                command.physicalNetworkId().orElse(null),
                command.networkId().orElse(null),
                command.forVirtualNetwork()
                        .map(isPublic -> isPublic ? RangeTraffic.PUBLIC : RangeTraffic.GUEST)
                        .orElse(null),
                command.vlan().map(AddressRangeCommands::vlan).orElse(null),
                command.account().orElse(null),
                command.domainId().orElse(null));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.addressRanges().page(filter, page), tx -> tx.addressRanges()
                        .count(filter)),
                (tx, range) -> response(range));
    }

    private static VlanIpRangeResponse response(AddressRangeView range) {
        boolean isPublic = range.traffic() == RangeTraffic.PUBLIC;
        Span span = new Span(range.startIp(), range.endIp());
        return VlanIpRangeResponseBuilder.builder()
                .id(range.id())
                .zoneId(range.zoneId())
                .physicalNetworkId(range.physicalNetworkId())
                .networkId(range.networkId())
                .podId(range.podId())
                .podName(range.podName())
                .vlan("vlan://" + range.vlan())
                .description(span.toString())
                .forVirtualNetwork(isPublic)
                .forSystemVms(false)
                .gateway(range.gateway().text())
                .netmask(range.netmask().text())
                .cidr(new Span.Within(range.gateway(), range.netmask(), span).cidr())
                .startIp(range.startIp().text())
                .endIp(range.endIp().text())
                .account(range.accountName())
                .domainId(range.domainId())
                .domain(range.domainName())
                .domainPath(range.domainPath())
                .build();
    }
}
