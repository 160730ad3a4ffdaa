package io.haneul.commands.identity;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Required;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Called to make a role with all its rules at once. */
@Command(
        name = "importRole",
        description = "Imports a role based on provided map of rule permissions",
        kind = Kind.OBJECT,
        returns = RoleResponse.class,
        object = "role",
        roles = {DefaultRole.ADMIN},
        event = "ROLE.IMPORT",
        since = "4.15.0")
public record ImportRole(
        @Doc("Creates a role with this unique name") String name,
        @Doc("The type of the role, valid options are: Admin, ResourceAdmin, DomainAdmin, User") Optional<String> type,
        @Doc(
                        "Rules param list, rule and permission is must. Example: rules[0].rule=create*&rules[0].permission=allow&rules[0].description=create%20rule")
                @Required
                List<Map<String, String>> rules,
        @Doc("The description of the role") Optional<String> description,
        @Doc(
                        "Indicates whether the role will be visible to all users (public) or only to root admins (private). Default is true.")
                Optional<Boolean> isPublic,
        @Doc(
                        "Force create a role with the same name. This overrides the role type, description and rule permissions for the existing role. Default is false.")
                Optional<Boolean> forced) {}
