package io.haneul.store.event;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param type    such as {@code VM.CREATE}
 * @param state   {@code Created}, {@code Scheduled}, {@code Started} or {@code Completed}
 * @param level   {@code INFO}, {@code WARN} or {@code ERROR}
 * @param startId the event that began what this one ends
 */
@RecordBuilder
public record EventRow(
        EventId id,
        String type,
        String state,
        String level,
        String description,
        @Nullable UserId userId,
        AccountId accountId,
        DomainId domainId,
        @Nullable String resourceKind,
        @Nullable UUID resourceId,
        @Nullable String resourceName,
        @Nullable JobId jobId,
        @Nullable EventId startId,
        Instant created) {}
