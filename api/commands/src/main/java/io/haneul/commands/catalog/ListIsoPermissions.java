package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.IsoId;

/** Tells who may use an ISO. */
@Command(
        name = "listIsoPermissions",
        description = "List ISO visibility and all accounts that have permissions to view this ISO.",
        kind = Kind.OBJECT,
        returns = TemplatePermissionsResponse.class,
        object = "templatepermission",
        answer = "listtemplatepermissionsresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListIsoPermissions(@Doc("the ISO ID") @Access(Access.Right.OWN) IsoId id) {}
