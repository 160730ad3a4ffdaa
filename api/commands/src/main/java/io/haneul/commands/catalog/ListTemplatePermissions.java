package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.TemplateId;

/** Tells who may use a template. */
@Command(
        name = "listTemplatePermissions",
        description = "List template visibility and all accounts that have permissions to view this template.",
        kind = Kind.OBJECT,
        returns = TemplatePermissionsResponse.class,
        object = "templatepermission",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListTemplatePermissions(@Doc("the template ID") @Access(Access.Right.OWN) TemplateId id) {}
