package io.haneul.engine.compute;

import io.haneul.commands.compute.VolumeResponse;
import io.haneul.commands.compute.VolumeResponseBuilder;
import io.haneul.engine.command.Caller;
import io.haneul.model.VolumeId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.compute.VolumeView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows volumes. */
final class VolumeViews {
    private static final int IN_PROGRESS = 0;

    Map<UUID, VolumeResponse> byId(Tx tx, Caller viewer, Set<UUID> ids) {
        List<VolumeId> wanted = ids.stream().map(VolumeId::new).toList();
        return many(tx, viewer, wanted).stream()
                .collect(Collectors.toMap(volume -> UUID.fromString(volume.id()), Function.identity()));
    }

    List<VolumeResponse> many(Tx tx, Caller viewer, List<VolumeId> ids) {
        return ids.isEmpty()
                ? List.of()
                : tx.computeViews().volumes(ids).stream()
                        .map(row -> show(row, viewer))
                        .toList();
    }

    private static VolumeResponse show(VolumeView volume, Caller viewer) {
        VolumeResponseBuilder response = VolumeResponseBuilder.builder()
                .id(volume.id().toString())
                .name(volume.name())
                .type(volume.type())
                .zoneId(volume.zoneId().toString())
                .zoneName(volume.zone())
                .account(volume.account())
                .domainId(volume.domainId().toString())
                .domain(volume.domain())
                .domainPath(volume.domainPath())
                .size(volume.size())
                .virtualSize(volume.size())
                .created(VmViews.date(volume.created()))
                .destroyed(volume.state() == VolumeState.EXPUNGING || volume.state() == VolumeState.DESTROYED)
                .state(volume.state().wire())
                .storageType("shared")
                .provisioningType("thin")
                .isExtractable(false)
                .displayVolume(!volume.hidden())
                .deleteProtection(volume.deleteProtection())
                .quiesceVm(false)
                .snapshotId(VmViews.text(volume.snapshotId()));
        if (volume.jobId() != null) {
            response.jobId(volume.jobId().toString()).jobStatus(IN_PROGRESS);
        }
        machine(response, volume);
        source(response, volume);
        if (viewer.isRootAdmin()) {
            place(response, volume);
        }
        return response.build();
    }

    private static void place(VolumeResponseBuilder response, VolumeView volume) {
        response.storageId(VmViews.text(volume.poolId()))
                .storage(volume.pool())
                .path(volume.handle())
                .clusterId(VmViews.text(volume.clusterId()))
                .clusterName(volume.cluster())
                .podId(VmViews.text(volume.podId()))
                .podName(volume.pod());
    }

    private static void machine(VolumeResponseBuilder response, VolumeView volume) {
        response.hypervisor(
                volume.hypervisor() == null ? null : volume.hypervisor().name());
        if (volume.vmId() != null) {
            response.virtualMachineId(volume.vmId().toString())
                    .vmName(volume.vm())
                    .vmDisplayName(volume.vmDisplayName())
                    .vmState(volume.vmState() == null ? null : volume.vmState().wire())
                    .vmType("User")
                    .deviceId(volume.device() == null ? null : volume.device().longValue())
                    .attached(volume.attached() == null ? null : VmViews.date(volume.attached()));
        }
    }

    private static void source(VolumeResponseBuilder response, VolumeView volume) {
        response.diskOfferingId(VmViews.text(volume.diskOfferingId()))
                .diskOfferingName(volume.diskOffering())
                .diskOfferingDisplayText(volume.diskOfferingText())
                .serviceOfferingId(VmViews.text(volume.serviceOfferingId()))
                .serviceOfferingName(volume.serviceOffering())
                .serviceOfferingDisplayText(volume.serviceOfferingText())
                .templateId(VmViews.text(volume.templateId()))
                .templateName(volume.template())
                .templateDisplayText(volume.templateText());
    }
}
