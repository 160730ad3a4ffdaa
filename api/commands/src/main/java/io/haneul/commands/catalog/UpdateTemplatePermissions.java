package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.TemplateId;
import java.util.List;
import java.util.Optional;

/** Changes who may use a template. */
@Command(
        name = "updateTemplatePermissions",
        description =
                "Updates a template visibility permissions. A public template is visible to all accounts within the same domain. A private template is visible only to the owner of the template. A privileged template is a private template with account permissions added. Only accounts specified under the template permissions are visible to them.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "TEMPLATE.PERMISSIONS.UPDATE")
public record UpdateTemplatePermissions(
        @Doc("the template ID") @Access(Access.Right.OWN) TemplateId id,
        @Doc("a comma delimited list of accounts of the template's domain; needed with op add and remove")
                List<String> accounts,
        @Doc("permission operator (add, remove, reset)") Optional<String> op,
        @Doc("true for public template, false for private templates") Optional<Boolean> isPublic,
        @Doc("true for featured template, false otherwise; for root admins") Optional<Boolean> isFeatured,
        @Doc("true if the template is extractable, false otherwise") Optional<Boolean> isExtractable) {}
