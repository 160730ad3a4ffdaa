package io.haneul.store.identity;

import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list is about; what is null does not matter.
 *
 * @param like     a pattern of a name or address
 * @param roleType the name of a default role
 */
@RecordBuilder
public record UserFilter(
        @Nullable UserId id,
        @Nullable String username,
        @Nullable String like,
        @Nullable Standing state,
        @Nullable String roleType) {}
