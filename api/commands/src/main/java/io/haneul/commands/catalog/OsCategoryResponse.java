package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A family of operating systems. */
@RecordBuilder
public record OsCategoryResponse(
        @Doc("the ID of the OS category") @Nullable String id,
        @Doc("the name of the OS category") @Nullable String name,
        @Doc("the date when the OS category was created") @Nullable OffsetDateTime created) {}
