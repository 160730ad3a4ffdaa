package io.haneul.store.compute;

import java.util.UUID;

/** A policy with the name of its volume, as lists show it. */
public record SnapshotPolicyView(
        UUID id,
        UUID volumeId,
        String volumeName,
        SnapshotType type,
        String schedule,
        String timeZone,
        int keep,
        boolean hidden) {}
