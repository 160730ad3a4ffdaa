package io.haneul.store.event;

import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is shown, with the names of who did it and whom it is told to. */
public record EventView(
        EventId id,
        String type,
        String state,
        String level,
        String description,
        @Nullable String username,
        @Nullable String accountName,
        DomainId domainId,
        @Nullable String domainName,
        @Nullable String domainPath,
        @Nullable String resourceKind,
        @Nullable UUID resourceId,
        @Nullable String resourceName,
        @Nullable EventId startId,
        Instant created) {}
