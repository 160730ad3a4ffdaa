package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A rule of a role. */
@RecordBuilder
public record RolePermissionResponse(
        @Doc("the ID of the role permission") @Nullable RolePermissionId id,
        @Doc("the ID of the role to which the role permission belongs") @Nullable RoleId roleId,
        @Doc("the name of the role to which the role permission belongs") @Nullable String roleName,
        @Doc("the api name or wildcard rule") @Nullable String rule,
        @Doc("the permission type of the api name or wildcard rule, allow or deny") @Nullable String permission,
        @Doc("the description of the role permission") @Nullable String description) {}
