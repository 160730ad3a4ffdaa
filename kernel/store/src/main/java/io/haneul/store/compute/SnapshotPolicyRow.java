package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.VolumeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * When snapshots of a volume are taken by themselves.
 *
 * @param schedule as on the wire, such as {@code 30:2} for half past two
 * @param timeZone in which it is meant, as clients gave it
 * @param keep     how many of its snapshots there may be
 * @param nextRun  when the next one is due
 */
@RecordBuilder
public record SnapshotPolicyRow(
        SnapshotPolicyId id,
        VolumeId volumeId,
        AccountId accountId,
        DomainId domainId,
        SnapshotType type,
        String schedule,
        String timeZone,
        int keep,
        boolean hidden,
        Instant nextRun,
        Instant created) {}
