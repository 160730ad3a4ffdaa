package io.haneul.store.event;

import io.haneul.model.EventId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list is about; what is null does not matter.
 *
 * @param startId the event that began what they end, which is among them
 * @param like    a pattern of type or description
 */
@RecordBuilder
public record EventFilter(
        @Nullable EventId id,
        @Nullable EventId startId,
        @Nullable String type,
        @Nullable String level,
        @Nullable String state,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String resourceKind,
        @Nullable UUID resourceId,
        @Nullable String like) {}
