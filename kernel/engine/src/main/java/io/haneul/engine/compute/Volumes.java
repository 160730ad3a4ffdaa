package io.haneul.engine.compute;

import io.haneul.commands.compute.ListVolumes;
import io.haneul.commands.compute.VolumeResponse;
import io.haneul.commands.compute.VolumeResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.model.VolumeId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeFilter;
import io.haneul.store.compute.VolumeFilterBuilder;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.compute.VolumeView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists volumes. */
final class Volumes {
    private final Store store;
    private final Listing listing;

    Volumes(Store store, Listing listing) {
        this.store = store;
        this.listing = listing;
    }

    Answer list(Request<ListVolumes> request) {
        ListVolumes command = request.command();
        Optional<VolumeState> state = command.state().flatMap(Volumes::state);
        if (command.state().isPresent() && state.isEmpty()) {
            return new Answer.Listing(0, List.of());
        }
        return store.read(tx -> {
            VolumeFilter filter = filter(tx, request, state);
            List<VolumeId> ids = tx.volumes().page(filter);
            long count = ids.size() < filter.page().limit() && filter.page().offset() == 0
                    ? ids.size()
                    : tx.volumes().count(filter);
            List<VolumeView> rows =
                    ids.isEmpty() ? List.of() : tx.computeViews().volumes(ids);
            return new Answer.Listing(
                    count, rows.stream().map(row -> show(row, request.caller())).toList());
        });
    }

    private static Optional<VolumeState> state(String name) {
        return Stream.of(VolumeState.values())
                .filter(state -> state.wire().equalsIgnoreCase(name))
                .findFirst();
    }

    private VolumeFilter filter(Tx tx, Request<ListVolumes> request, Optional<VolumeState> state) {
        ListVolumes command = request.command();
        if (command.id().isPresent() && !command.ids().isEmpty()) {
            throw Refusal.parameter("ids", "cannot be given together with id");
        }
        List<VolumeId> ids =
                Stream.concat(command.id().stream(), command.ids().stream()).toList();
        return VolumeFilterBuilder.builder()
                .see(Listing.visible(tx, request.caller(), command.owner(), !ids.isEmpty()))
                .ids(ids)
                .name(command.name().orElse(null))
                .keyword(VmLists.escaped(command.paging().keyword()))
                .type(command.type().map(type -> type.toUpperCase(Locale.ROOT)).orElse(null))
                .state(state.orElse(null))
                .vm(command.virtualMachineId().orElse(null))
                .zone(command.zoneId().orElse(null))
                .pod(command.podId().orElse(null))
                .cluster(command.clusterId().orElse(null))
                .host(command.hostId().orElse(null))
                .pool(command.storageId().orElse(null))
                .diskOffering(command.diskOfferingId().orElse(null))
                .serviceOffering(command.serviceOfferingId().orElse(null))
                .page(listing.page(command.paging()))
                .build();
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
                .destroyed(volume.state() == VolumeState.EXPUNGING)
                .state(volume.state().wire())
                .storageType("shared")
                .provisioningType("thin")
                .isExtractable(false)
                .displayVolume(true)
                .quiesceVm(false)
                .tags(List.of());
        machine(response, volume);
        source(response, volume);
        if (viewer.isRootAdmin()) {
            response.storageId(VmViews.text(volume.poolId()))
                    .storage(volume.pool())
                    .path(volume.handle());
        }
        return response.build();
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
