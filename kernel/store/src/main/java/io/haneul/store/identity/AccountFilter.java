package io.haneul.store.identity;

import io.haneul.model.AccountId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list is about; what is null does not matter.
 *
 * @param like     a pattern of the name
 * @param roleType the name of a default role
 * @param closing  whether it is being removed
 */
@RecordBuilder
public record AccountFilter(
        @Nullable AccountId id,
        @Nullable String name,
        @Nullable String like,
        @Nullable Standing state,
        @Nullable String roleType,
        @Nullable Boolean closing) {}
