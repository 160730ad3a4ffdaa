package io.haneul.engine.compute;

import io.haneul.commands.compute.DestroyRouter;
import io.haneul.commands.compute.ListRouters;
import io.haneul.commands.compute.NicResponse;
import io.haneul.commands.compute.NicResponseBuilder;
import io.haneul.commands.compute.RebootRouter;
import io.haneul.commands.compute.RouterResponse;
import io.haneul.commands.compute.RouterResponseBuilder;
import io.haneul.commands.compute.StartRouter;
import io.haneul.commands.compute.StopRouter;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.JobId;
import io.haneul.model.RouterId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.NicView;
import io.haneul.store.compute.VmFilter;
import io.haneul.store.compute.VmFilterBuilder;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VmView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What operators see of virtual routers and do to them; by the same scripts as for any machine. */
final class RouterCommands {
    private final Kernel kernel;
    private final Lifecycle lifecycle;

    RouterCommands(Kernel kernel, Lifecycle lifecycle) {
        this.kernel = kernel;
        this.lifecycle = lifecycle;
    }

    Answer start(Request<StartRouter> request) {
        Wisher wisher = Wisher.of(request.caller(), "startRouter", "ROUTER.START");
        return accepted(tx -> lifecycle.start(tx, machine(tx, request.command().id()), Pin.nowhere(), wisher));
    }

    Answer stop(Request<StopRouter> request) {
        Wisher wisher = Wisher.of(request.caller(), "stopRouter", "ROUTER.STOP");
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> lifecycle.stop(tx, machine(tx, request.command().id()), forced, wisher));
    }

    Answer reboot(Request<RebootRouter> request) {
        Wisher wisher = Wisher.of(request.caller(), "rebootRouter", "ROUTER.REBOOT");
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> lifecycle.reboot(tx, machine(tx, request.command().id()), forced, wisher));
    }

    Answer destroy(Request<DestroyRouter> request) {
        Wisher wisher = Wisher.of(request.caller(), "destroyRouter", "ROUTER.DESTROY");
        return accepted(
                tx -> lifecycle.destroy(tx, machine(tx, request.command().id()), true, wisher));
    }

    private static io.haneul.store.compute.VmRow machine(Tx tx, RouterId id) {
        return Lifecycle.machine(tx, id.value());
    }

    private Answer accepted(Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }

    Answer list(Request<ListRouters> request) {
        ListRouters command = request.command();
        Optional<List<VmState>> states = VmLists.states(command.state());
        if (states.isEmpty() || asksForWhatThereIsNot(command)) {
            return new Answer.Listing(0, List.of());
        }
        List<UUID> ids = command.id().map(id -> List.of(id.value())).orElseGet(List::of);
        return kernel.store().read(tx -> {
            VmFilter filter = VmFilterBuilder.builder()
                    .see(Listing.visible(tx, request.caller(), command.owner(), !ids.isEmpty()))
                    .kind(VmKind.ROUTER)
                    .ids(ids)
                    .name(VmLists.escaped(command.name()))
                    .keyword(VmLists.escaped(command.paging().keyword()))
                    .states(states.get())
                    .zone(command.zoneId().orElse(null))
                    .pod(command.podId().orElse(null))
                    .cluster(command.clusterId().orElse(null))
                    .host(command.hostId().orElse(null))
                    .network(command.networkId().orElse(null))
                    .page(kernel.listing().page(command.paging()))
                    .build();
            List<UUID> page = tx.vms().page(filter);
            return new Answer.Listing(tx.vms().count(filter), many(tx, request.caller(), page));
        });
    }

    private static boolean asksForWhatThereIsNot(ListRouters command) {
        return command.forVpc().orElse(false)
                || command.healthChecksFailed().orElse(false)
                || command.version().filter(text -> !text.isEmpty()).isPresent()
                || !command.arch().orElse("x86_64").equalsIgnoreCase("x86_64");
    }

    Optional<RouterResponse> one(Tx tx, Caller viewer, UUID id) {
        return many(tx, viewer, List.of(id)).stream().findFirst();
    }

    private List<RouterResponse> many(Tx tx, Caller viewer, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<NicView>> nics =
                tx.computeViews().interfaces(ids).stream().collect(Collectors.groupingBy(NicView::vmId));
        return tx.computeViews().machines(ids).stream()
                .map(vm -> show(vm, nics.getOrDefault(vm.id(), List.of()), viewer))
                .toList();
    }

    private static RouterResponse show(VmView vm, List<NicView> nics, Caller viewer) {
        RouterResponseBuilder response = RouterResponseBuilder.builder()
                // Apache Libcloud reads these two from every router, one without them too.
                .vpcId("")
                .publicIp("")
                .id(vm.id().toString())
                .name(vm.name())
                .zoneId(vm.zoneId().toString())
                .zoneName(vm.zone())
                .account(vm.account())
                .domainId(vm.domainId().toString())
                .domain(vm.domain())
                .domainPath(vm.domainPath())
                .hypervisor(vm.hypervisor().name())
                .serviceOfferingId(VmViews.text(vm.serviceOfferingId()))
                .serviceOfferingName(vm.serviceOffering())
                .created(VmViews.date(vm.created()))
                .state(vm.state().wire())
                .role("VIRTUAL_ROUTER")
                .isRedundantRouter(false)
                .redundantState("UNKNOWN")
                .requiresUpgrade(false);
        if (viewer.isRootAdmin()) {
            response.podId(VmViews.text(vm.podId()))
                    .podName(vm.pod())
                    .hostId(VmViews.text(vm.hostId()))
                    .hostName(vm.host());
        }
        nics.forEach(nic -> address(response, nic));
        return response.nic(nics.stream().map(RouterCommands::nic).toList()).build();
    }

    private static void address(RouterResponseBuilder response, NicView nic) {
        switch (nic.role()) {
            case "GUEST" ->
                response.guestIpAddress(nic.address())
                        .guestMacAddress(nic.mac())
                        .guestNetmask(Cidrs.netmask(nic.cidr()))
                        .guestNetworkId(nic.networkId().toString())
                        .guestNetworkName(nic.network());
            case "PUBLIC" -> response.publicIp(nic.address()).publicMacAddress(nic.mac());
            case "CONTROL" -> response.linkLocalIp(nic.address()).linkLocalMacAddress(nic.mac());
            default -> throw new IllegalStateException("a router has no interface for " + nic.role());
        }
    }

    private static NicResponse nic(NicView nic) {
        if (nic.role().equals("GUEST")) {
            return VmViews.nic(nic);
        }
        return NicResponseBuilder.builder()
                .id(nic.id().toString())
                .ipAddress(nic.address())
                .macAddress(nic.mac())
                .deviceId(String.valueOf(nic.device()))
                .isDefault(nic.isDefault())
                .trafficType(nic.role().equals("PUBLIC") ? "Public" : "Control")
                .secondaryIp(List.of())
                .build();
    }
}
