package io.haneul.store.job;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands in its row.
 *
 * @param subjects  what it holds while it runs, comma-separated, the main one first; empty for none
 * @param step      the step being acted or undone; everything up to it was started
 * @param target    where BACK stops
 * @param owner     the server that holds it
 * @param fence     the epoch of its main subject; an update with an older one changes nothing
 * @param attempt   how often the step was begun, from 1
 * @param command   the API command it was made by
 * @param instanceKind what it is about, on the wire
 * @param history   what its steps came to and when, as JSON
 */
@RecordBuilder
public record JobRow(
        JobId id,
        String script,
        int version,
        String subjects,
        JobState state,
        Direction direction,
        int step,
        int target,
        String baton,
        @Nullable UUID owner,
        long fence,
        int attempt,
        @Nullable Instant wakeAt,
        @Nullable String waitingFor,
        @Nullable String result,
        @Nullable Integer errorCode,
        @Nullable String errorText,
        @Nullable String command,
        @Nullable UserId userId,
        @Nullable AccountId accountId,
        @Nullable DomainId domainId,
        @Nullable String instanceKind,
        @Nullable UUID instanceId,
        Instant created,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable String history)
        implements JobRowBuilder.With {}
