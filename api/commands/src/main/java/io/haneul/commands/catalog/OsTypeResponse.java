package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An operating system. */
@RecordBuilder
public record OsTypeResponse(
        @Doc("the ID of the OS type") @Nullable String id,
        @Doc("the name of the OS type") @Nullable String name,
        @Doc("the name/description of the OS type") @Nullable String description,
        @Doc("the ID of the OS category") @Nullable String osCategoryId,
        @Doc("the name of the OS category") @Nullable String osCategoryName,
        @Doc("is the guest OS user defined") @Nullable Boolean isUserDefined,
        @Doc("is the guest OS visible for the users") @Nullable Boolean forDisplay) {}
