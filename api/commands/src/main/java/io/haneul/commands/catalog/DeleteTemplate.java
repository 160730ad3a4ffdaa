package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Deletes a template from the system. All virtual machines using the deleted template will not be affected. */
@Command(
        name = "deleteTemplate",
        description =
                "Deletes a template from the system. All virtual machines using the deleted template will not be affected.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "TEMPLATE.DELETE")
public record DeleteTemplate(
        @Doc("the ID of the template") @Access(Access.Right.OWN) TemplateId id,
        @Doc("the ID of zone of the template; without it the template goes from all zones") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc("Force delete a template: also one that machines were made from. Default is false")
                Optional<Boolean> forced) {}
