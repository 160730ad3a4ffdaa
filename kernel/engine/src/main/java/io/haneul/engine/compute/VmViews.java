package io.haneul.engine.compute;

import io.haneul.commands.compute.NicResponse;
import io.haneul.commands.compute.NicResponseBuilder;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.compute.UserVmResponseBuilder;
import io.haneul.engine.command.Caller;
import io.haneul.store.Tx;
import io.haneul.store.compute.NicView;
import io.haneul.store.compute.VmDetailRow;
import io.haneul.store.compute.VmView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows users' machines as the API does; three queries, whatever the number of machines. */
final class VmViews {
    private static final String TRAFFIC = "Guest";

    /** How much of a machine is shown. */
    enum Depth {
        /** The machine itself. */
        MIN,
        /** With its interfaces and details. */
        ALL
    }

    Optional<UserVmResponse> one(Tx tx, Caller viewer, UUID id) {
        return many(tx, viewer, List.of(id), Depth.ALL).stream().findFirst();
    }

    List<UserVmResponse> many(Tx tx, Caller viewer, List<UUID> ids, Depth depth) {
        if (ids.isEmpty()) {
            return List.of();
        }
        boolean all = depth == Depth.ALL;
        Map<UUID, List<NicView>> nics = all
                ? tx.computeViews().interfaces(ids).stream().collect(Collectors.groupingBy(NicView::vmId))
                : Map.of();
        Map<UUID, List<VmDetailRow>> details =
                all ? tx.vms().details(ids).stream().collect(Collectors.groupingBy(VmDetailRow::vmId)) : Map.of();
        return tx.computeViews().machines(ids).stream()
                .map(vm -> {
                    UserVmResponseBuilder response = machine(vm, viewer);
                    if (all) {
                        withNics(response, nics.getOrDefault(vm.id(), List.of()));
                        withDetails(response, details.getOrDefault(vm.id(), List.of()));
                    }
                    return response.build();
                })
                .toList();
    }

    private static UserVmResponseBuilder machine(VmView vm, Caller viewer) {
        UserVmResponseBuilder response = UserVmResponseBuilder.builder()
                .id(vm.id().toString())
                .name(vm.name())
                .displayName(vm.displayName())
                .state(vm.state().wire())
                .haEnable(vm.ha())
                .displayVm(true)
                .cpuNumber(vm.cores())
                .cpuSpeed(vm.speedMhz())
                .memory(vm.memoryMib())
                .hypervisor(vm.hypervisor().name())
                .vmType("User")
                .rootDeviceId(0L)
                .rootDeviceType("ROOT")
                .created(date(vm.created()))
                .lastUpdated(date(vm.updated()));
        owner(response, vm);
        origin(response, vm);
        if (viewer.isRootAdmin()) {
            response.instanceName(vm.instanceName()).hostId(text(vm.hostId())).hostName(vm.host());
        }
        return response;
    }

    private static void owner(UserVmResponseBuilder response, VmView vm) {
        response.account(vm.account())
                .domainId(vm.domainId().toString())
                .domain(vm.domain())
                .domainPath(vm.domainPath())
                .userId(text(vm.userId()))
                .username(vm.username())
                .zoneId(vm.zoneId().toString())
                .zoneName(vm.zone());
    }

    private static void origin(UserVmResponseBuilder response, VmView vm) {
        response.templateId(text(vm.templateId()))
                .templateName(vm.template())
                .templateDisplayText(vm.templateText())
                .templateType(vm.templateType())
                .templateFormat(vm.templateFormat())
                .passwordEnabled(Boolean.TRUE.equals(vm.passwordEnabled()))
                .isDynamicallyScalable(Boolean.TRUE.equals(vm.isDynamicallyScalable()))
                .serviceOfferingId(text(vm.serviceOfferingId()))
                .serviceOfferingName(vm.serviceOffering())
                .guestOsId(text(vm.osTypeId()))
                .osTypeId(text(vm.osTypeId()))
                .osDisplayName(vm.osType())
                .securityGroup(List.of())
                .affinityGroup(List.of())
                .tags(List.of());
    }

    private static void withNics(UserVmResponseBuilder response, List<NicView> nics) {
        response.nic(nics.stream().map(VmViews::nic).toList());
        nics.stream().filter(NicView::isDefault).findFirst().ifPresent(nic -> response.ipAddress(nic.address()));
    }

    private static void withDetails(UserVmResponseBuilder response, List<VmDetailRow> details) {
        if (!details.isEmpty()) {
            Map<String, String> byName = new TreeMap<>();
            details.forEach(detail -> byName.put(detail.name(), detail.value()));
            response.details(byName);
        }
    }

    static NicResponse nic(NicView nic) {
        return NicResponseBuilder.builder()
                .id(nic.id().toString())
                .networkId(nic.networkId().toString())
                .networkName(nic.network())
                .netmask(Cidrs.netmask(nic.cidr()))
                .gateway(nic.gateway())
                .ipAddress(nic.address())
                .isolationUri(nic.segmentUri())
                .broadcastUri(nic.segmentUri())
                .trafficType(TRAFFIC)
                .type(wire(nic.networkType()))
                .isDefault(nic.isDefault())
                .macAddress(nic.mac())
                .deviceId(String.valueOf(nic.device()))
                .secondaryIp(List.of())
                .build();
    }

    /** {@return an enumerated name as the wire has it: {@code ISOLATED} is {@code Isolated}} */
    private static String wire(String name) {
        return name.isEmpty() ? name : name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    static OffsetDateTime date(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : Objects.toString(id);
    }
}
