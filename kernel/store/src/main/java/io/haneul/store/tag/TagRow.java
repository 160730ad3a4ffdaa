package io.haneul.store.tag;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag on a thing.
 *
 * @param kind      of the thing, as on the wire
 * @param accountId the thing's
 * @param domainId  the thing's
 */
public record TagRow(
        UUID resourceId,
        String name,
        String value,
        @Nullable String customer,
        String kind,
        AccountId accountId,
        DomainId domainId,
        Instant created) {}
