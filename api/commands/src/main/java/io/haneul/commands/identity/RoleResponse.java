package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.RoleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A role. */
@RecordBuilder
public record RoleResponse(
        @Doc("the ID of the role") @Nullable RoleId id,
        @Doc("the name of the role") @Nullable String name,
        @Doc("the type of the role") @Nullable String type,
        @Doc("the description of the role") @Nullable String description,
        @Doc("true if role is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("Indicates whether the role will be visible to all users (public) or only to root admins (private)")
                @Nullable
                Boolean isPublic,
        @Doc("the state of the role") @Nullable String state) {}
