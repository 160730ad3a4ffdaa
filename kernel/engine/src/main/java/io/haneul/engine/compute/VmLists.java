package io.haneul.engine.compute;

import io.haneul.commands.compute.ListNics;
import io.haneul.commands.compute.ListVirtualMachines;
import io.haneul.commands.compute.NicResponseBuilder;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.NicView;
import io.haneul.store.compute.VmFilter;
import io.haneul.store.compute.VmFilterBuilder;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmState;
import io.haneul.store.query.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists users' machines: picks the page's ids on an index, then loads that page. */
final class VmLists {
    private final Store store;
    private final Listing listing;
    private final VmViews views;

    VmLists(Store store, Listing listing, VmViews views) {
        this.store = store;
        this.listing = listing;
        this.views = views;
    }

    Answer list(Request<ListVirtualMachines> request) {
        ListVirtualMachines command = request.command();
        Optional<List<VmState>> states = states(command.state());
        if (states.isEmpty()) {
            return new Answer.Listing(0, List.of());
        }
        boolean min = command.details().stream().anyMatch("min"::equalsIgnoreCase);
        return store.read(tx -> {
            VmFilter filter = filter(tx, request, states.get());
            List<UUID> ids = tx.vms().page(filter);
            long count = ids.size() < filter.page().limit() && filter.page().offset() == 0
                    ? ids.size()
                    : tx.vms().count(filter);
            List<UserVmResponse> machines =
                    views.many(tx, request.caller(), ids, min ? VmViews.Depth.MIN : VmViews.Depth.ALL);
            return new Answer.Listing(count, command.userdata().orElse(false) ? withUserData(tx, machines) : machines);
        });
    }

    private static List<UserVmResponse> withUserData(Tx tx, List<UserVmResponse> machines) {
        return machines.stream()
                .map(vm -> tx.vms()
                        .userData(UUID.fromString(vm.id()))
                        .map(data -> io.haneul.commands.compute.UserVmResponseBuilder.builder(vm)
                                .userData(data)
                                .build())
                        .orElse(vm))
                .toList();
    }

    /** A machine has few interfaces, so that the page is cut from all of them. */
    Answer nics(Request<ListNics> request) {
        ListNics command = request.command();
        if (!command.forDisplay().orElse(true)) {
            return new Answer.Listing(0, List.of());
        }
        String keyword = command.paging().keyword().orElse("");
        Page page = listing.page(command.paging());
        return store.read(tx -> {
            List<NicView> nics = tx
                    .computeViews()
                    .interfaces(List.of(command.virtualMachineId().value()))
                    .stream()
                    .filter(nic -> command.nicId()
                            .map(id -> id.value().equals(nic.id()))
                            .orElse(true))
                    .filter(nic -> command.networkId()
                            .map(id -> id.value().equals(nic.networkId()))
                            .orElse(true))
                    .filter(nic -> String.valueOf(nic.address()).contains(keyword)
                            || nic.mac().contains(keyword))
                    .toList();
            return new Answer.Listing(
                    nics.size(),
                    nics.stream()
                            .skip(page.offset())
                            .limit(page.limit())
                            .map(nic -> NicResponseBuilder.builder(VmViews.nic(nic))
                                    .virtualMachineId(nic.vmId().toString())
                                    .build())
                            .toList());
        });
    }

    private VmFilter filter(Tx tx, Request<ListVirtualMachines> request, List<VmState> states) {
        ListVirtualMachines command = request.command();
        List<UUID> ids = Stream.concat(command.id().stream(), command.ids().stream())
                .map(id -> id.value())
                .toList();
        if (command.id().isPresent() && !command.ids().isEmpty()) {
            throw Refusal.parameter("ids", "cannot be given together with id");
        }
        return VmFilterBuilder.builder()
                .see(Listing.visible(tx, request.caller(), command.owner(), !ids.isEmpty()))
                .kind(VmKind.USER)
                .ids(ids)
                .name(escaped(command.name()))
                .keyword(escaped(command.paging().keyword()))
                .states(states)
                .zone(command.zoneId().orElse(null))
                .pod(command.podId().orElse(null))
                .cluster(command.clusterId().orElse(null))
                .host(command.hostId().orElse(null))
                .hypervisor(command.hypervisor().orElse(null))
                .network(command.networkId().orElse(null))
                .template(command.templateId().orElse(null))
                .offering(command.serviceOfferingId().orElse(null))
                .pool(command.storageId().orElse(null))
                .ha(command.haEnable().orElse(null))
                .page(listing.page(command.paging()))
                .build();
    }

    static @org.jspecify.annotations.Nullable String escaped(Optional<String> text) {
        return text.filter(given -> !given.isEmpty())
                .map(given -> given.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .orElse(null);
    }

    /** {@return the states meant; empty when no machine can be in any} */
    static Optional<List<VmState>> states(Optional<String> wanted) {
        if (wanted.isEmpty() || wanted.get().isEmpty()) {
            return Optional.of(List.of());
        }
        String name = wanted.get().toLowerCase(Locale.ROOT);
        if (name.equals("present")) {
            return Optional.of(Stream.of(VmState.values())
                    .filter(state -> state != VmState.DESTROYED && state != VmState.EXPUNGING)
                    .toList());
        }
        List<VmState> named = Arrays.stream(VmState.values())
                .filter(state -> state.wire().toLowerCase(Locale.ROOT).equals(name))
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }
}
