package io.haneul.store.tag;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tags or details a list is about; what is null does not matter.
 *
 * @param like    a pattern of name or value
 * @param display only details that users see, or only those they do not
 */
@RecordBuilder
public record LabelFilter(
        @Nullable String kind,
        @Nullable UUID resource,
        @Nullable String name,
        @Nullable String value,
        @Nullable String customer,
        @Nullable String like,
        @Nullable Boolean display) {}
