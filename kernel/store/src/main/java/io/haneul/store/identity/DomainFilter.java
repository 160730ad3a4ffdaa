package io.haneul.store.identity;

import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which domains a list is about; what is null does not matter.
 *
 * @param within  the pattern of the paths
 * @param parent  of which they are direct children
 * @param besides that is left out
 * @param like    a pattern of the name
 */
@RecordBuilder
public record DomainFilter(
        @Nullable String within,
        @Nullable DomainId id,
        @Nullable DomainId parent,
        @Nullable DomainId besides,
        @Nullable String name,
        @Nullable String like,
        @Nullable Integer level) {}
