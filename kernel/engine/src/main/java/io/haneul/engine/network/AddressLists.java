package io.haneul.engine.network;

import io.haneul.commands.network.IpAddressResponse;
import io.haneul.commands.network.IpAddressResponseBuilder;
import io.haneul.commands.network.ListPublicIpAddresses;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.IpAddress;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.ZoneRow;
import io.haneul.store.network.PublicAddressFilter;
import io.haneul.store.network.PublicAddressView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lists public addresses: those that are taken, and those that could be. */
final class AddressLists {
    private static final Answer EMPTY = new Answer.Listing(0, List.of());
    private static final String ALLOCATED = "Allocated";
    private static final String FREE = "Free";

    private final Kernel kernel;

    AddressLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListPublicIpAddresses.class, this::list);
        kernel.views().add(IpAddressResponse.class, AddressLists::one);
    }

    private static Optional<IpAddressResponse> one(Tx tx, Caller viewer, UUID id) {
        return tx.networkViews().addresses(List.of(id)).stream().findFirst().map(address -> taken(address, viewer));
    }

    /**
     * Which addresses are wanted by their state.
     *
     * @param taken those somebody has
     * @param free  those nobody has
     */
    private record Wanted(boolean taken, boolean free) {
        static Wanted of(ListPublicIpAddresses command) {
            if (asksForWhatThereIsNot(command)) {
                return new Wanted(false, false);
            }
            boolean onlyTaken = command.id().isPresent()
                    || command.associatedNetworkId().isPresent()
                    || command.isSourceNat().orElse(false);
            String state = command.state().orElse("");
            boolean free = state.isEmpty() ? !command.allocatedOnly().orElse(true) : state.equalsIgnoreCase(FREE);
            return new Wanted(state.isEmpty() || state.equalsIgnoreCase(ALLOCATED), free && !onlyTaken);
        }

        private static boolean asksForWhatThereIsNot(ListPublicIpAddresses command) {
            return command.isStaticNat().orElse(false)
                    || !command.forVirtualNetwork().orElse(true)
                    || command.networkId().isPresent()
                    || command.forSystemVms().orElse(false)
                    || command.forProvider().orElse(false)
                    || !command.forDisplay().orElse(true)
                    || !command.tags().isEmpty();
        }
    }

    private Answer list(Request<ListPublicIpAddresses> request) {
        ListPublicIpAddresses command = request.command();
        Wanted wanted = Wanted.of(command);
        if (!wanted.taken() && !wanted.free()) {
            return EMPTY;
        }
        PublicAddressFilter want = filter(command);
        Page asked = kernel.listing().page(command.paging());
        Page page = command.retrieveOnlyResourceCount().orElse(false) ? new Page(0, 0) : asked;
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(
                    tx, request.caller(), command.owner(), command.id().isPresent());
            long count = wanted.taken() ? tx.networkViews().addressCount(see, want) : 0;
            List<IpAddressResponse> shown = new ArrayList<>();
            if (page.offset() < count) {
                shown.addAll(taken(tx, tx.networkViews().addressPage(see, want, page), request.caller()));
            }
            if (wanted.free()) {
                FreeAddresses free = FreeAddresses.of(tx, request.caller(), kernel.references(), want);
                long from = Math.max(0, page.offset() - count);
                shown.addAll(free(tx, free.page(from, page.limit() - shown.size()), request.caller()));
                count += free.count();
            }
            return new Answer.Listing(count, shown);
        });
    }

    private static PublicAddressFilter filter(ListPublicIpAddresses command) {
        return new PublicAddressFilter(
                command.id().orElse(null),
                command.ipAddress()
                        .map(text -> Ipv4.address("ipaddress", text))
                        .map(IpAddress::text)
                        .orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                command.zoneId().orElse(null),
                command.vlanId().orElse(null),
                command.physicalNetworkId().orElse(null),
                command.associatedNetworkId().orElse(null),
                command.isSourceNat().orElse(null));
    }

    private static List<IpAddressResponse> taken(Tx tx, List<UUID> ids, Caller viewer) {
        return ids.isEmpty()
                ? List.of()
                : tx.networkViews().addresses(ids).stream()
                        .map(row -> taken(row, viewer))
                        .toList();
    }

    private static IpAddressResponse taken(PublicAddressView address, Caller viewer) {
        return plain().id(address.id().toString())
                .ipAddress(address.address())
                .zoneId(address.zoneId().toString())
                .zoneName(address.zone())
                .account(address.account())
                .domainId(address.domainId().toString())
                .domain(address.domain())
                .domainPath(address.domainPath())
                .vlanId(viewer.isRootAdmin() ? address.rangeId().toString() : null)
                .physicalNetworkId(
                        address.physicalNetworkId() == null ? null : Objects.toString(address.physicalNetworkId()))
                .associatedNetworkId(address.networkId() == null ? null : Objects.toString(address.networkId()))
                .associatedNetworkName(address.network())
                .state(ALLOCATED)
                .isSourceNat(address.sourceNat())
                .isSystem(address.isSystem())
                .allocated(address.allocated().atOffset(ZoneOffset.UTC))
                .build();
    }

    private static List<IpAddressResponse> free(Tx tx, List<FreeAddresses.Free> addresses, Caller viewer) {
        Map<UUID, String> zones = new HashMap<>();
        addresses.stream()
                .map(free -> free.range().zoneId())
                .distinct()
                .forEach(id -> zones.put(
                        id.value(), tx.zones().find(id).map(ZoneRow::name).orElse("")));
        return addresses.stream()
                .map(free -> free(free, zones.get(free.range().zoneId().value()), viewer))
                .toList();
    }

    private static IpAddressResponse free(FreeAddresses.Free free, String zone, Caller viewer) {
        return plain().id(PublicAddresses.id(free.range().id(), free.address()).toString())
                .ipAddress(free.address().text())
                .zoneId(free.range().zoneId().toString())
                .zoneName(zone)
                .vlanId(viewer.isRootAdmin() ? free.range().id().toString() : null)
                .physicalNetworkId(
                        free.range().physicalNetworkId() == null
                                ? null
                                : Objects.toString(free.range().physicalNetworkId()))
                .state(FREE)
                .isSourceNat(false)
                .isSystem(false)
                .build();
    }

    private static IpAddressResponseBuilder plain() {
        return IpAddressResponseBuilder.builder()
                .isStaticNat(false)
                .isPortable(false)
                .forVirtualNetwork(true)
                .forDisplay(true)
                .tags(List.of());
    }
}
