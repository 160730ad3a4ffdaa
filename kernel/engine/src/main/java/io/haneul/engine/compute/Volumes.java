package io.haneul.engine.compute;

import io.haneul.commands.compute.ListVolumes;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.model.VolumeId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.compute.VolumeFilter;
import io.haneul.store.compute.VolumeFilterBuilder;
import io.haneul.store.compute.VolumeState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists volumes. */
final class Volumes {
    private final Store store;
    private final Listing listing;
    private final VolumeViews views;

    Volumes(Store store, Listing listing, VolumeViews views) {
        this.store = store;
        this.listing = listing;
        this.views = views;
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
            return new Answer.Listing(count, views.many(tx, request.caller(), ids));
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
        boolean isRoot = request.caller().isRootAdmin();
        if (!isRoot
                && (command.displayVolume().isPresent()
                        || command.listSystemVms().isPresent())) {
            throw new Refusal(ApiCode.ACCOUNT, "displayvolume and listsystemvms are for root admins only");
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
                .tagged(Listing.tags(command.tags()))
                .hidden(command.displayVolume().map(display -> !display).orElse(null))
                .seesHidden(isRoot)
                .system(command.listSystemVms().orElse(false))
                .page(listing.page(command.paging()))
                .build();
    }
}
