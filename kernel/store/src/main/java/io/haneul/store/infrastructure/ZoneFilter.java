package io.haneul.store.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which zones a list shows; absent is any.
 *
 * @param ids      comma-separated
 * @param account  that has a machine there
 * @param seenFrom path of the caller's domain: public zones and those for it or a domain above; absent for all
 * @param keyword pattern of the name
 */
@RecordBuilder
public record ZoneFilter(
        @Nullable ZoneId id,
        @Nullable String ids,
        @Nullable DomainId domainId,
        @Nullable String name,
        @Nullable String keyword,
        @Nullable NetworkType networkType,
        @Nullable AccountId account,
        @Nullable String seenFrom) {}
