package io.haneul.engine.compute;

import io.haneul.commands.compute.SnapshotResponse;
import io.haneul.commands.compute.SnapshotResponseBuilder;
import io.haneul.engine.command.Caller;
import io.haneul.model.SnapshotId;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotType;
import io.haneul.store.compute.SnapshotView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows snapshots. */
final class SnapshotViews {
    private static final int IN_PROGRESS = 0;

    Map<UUID, SnapshotResponse> byId(Tx tx, Caller viewer, Set<UUID> ids) {
        List<SnapshotId> wanted = ids.stream().map(SnapshotId::new).toList();
        return many(tx, viewer, wanted).stream()
                .collect(Collectors.toMap(snapshot -> UUID.fromString(snapshot.id()), Function.identity()));
    }

    List<SnapshotResponse> many(Tx tx, Caller viewer, List<SnapshotId> ids) {
        return ids.isEmpty()
                ? List.of()
                : tx.snapshots().views(ids).stream()
                        .map(row -> show(row, viewer))
                        .toList();
    }

    private static SnapshotResponse show(SnapshotView snapshot, Caller viewer) {
        boolean isManual = snapshot.type() == SnapshotType.MANUAL;
        SnapshotResponseBuilder response = SnapshotResponseBuilder.builder()
                .id(snapshot.id().toString())
                .name(snapshot.name())
                .account(snapshot.account())
                .domainId(snapshot.domainId().toString())
                .domain(snapshot.domain())
                .domainPath(snapshot.domainPath())
                .created(VmViews.date(snapshot.created()))
                .state(snapshot.state().wire())
                .snapshotType(isManual ? "MANUAL" : "RECURRING")
                .intervalType(snapshot.type().name())
                .locationType(snapshot.imageHandle() == null ? "PRIMARY" : "SECONDARY")
                .volumeId(snapshot.volumeId().toString())
                .volumeName(snapshot.volumeName())
                .volumeType(snapshot.volumeType())
                .volumeState(
                        snapshot.volumeState() == null
                                ? null
                                : snapshot.volumeState().wire())
                .zoneId(snapshot.zoneId().toString())
                .zoneName(snapshot.zone())
                .osTypeId(VmViews.text(snapshot.osTypeId()))
                .osDisplayName(snapshot.osType())
                .virtualSize(snapshot.size())
                .physicalSize(snapshot.size())
                .revertable(snapshot.volumeState() != null && snapshot.state().isUsable());
        if (snapshot.jobId() != null) {
            response.jobId(snapshot.jobId().toString()).jobStatus(IN_PROGRESS);
        }
        if (viewer.isRootAdmin()) {
            place(response, snapshot);
        }
        return response.build();
    }

    private static void place(SnapshotResponseBuilder response, SnapshotView snapshot) {
        boolean isCopied = snapshot.imageHandle() != null;
        response.datastoreId(VmViews.text(isCopied ? snapshot.storeId() : snapshot.poolId()))
                .datastoreName(isCopied ? snapshot.store() : snapshot.pool())
                .datastoreType(isCopied ? "Image" : "Primary")
                .datastoreState(
                        snapshot.state().isUsable() ? "Ready" : snapshot.state().wire());
    }
}
