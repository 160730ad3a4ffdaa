package io.haneul.store.event;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the order in which sinks get them.
 *
 * @param seq grows; what is missing was never committed
 */
public record StoredEvent(
        long seq,
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
        Instant created) {}
