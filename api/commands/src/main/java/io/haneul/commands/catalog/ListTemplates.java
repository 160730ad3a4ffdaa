package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.OsCategoryId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** List all public, private, and privileged templates. */
@Command(
        name = "listTemplates",
        description = "List all public, private, and privileged templates.",
        kind = Kind.LIST,
        returns = TemplateResponse.class,
        object = "template",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListTemplates(
        @Doc(
                        "templatefilter: featured (templates that have been marked as featured and public), self (templates that have been registered or created by the calling user), selfexecutable (same as self, but only returns templates that can be used to deploy a new VM), sharedexecutable (templates ready to be deployed that have been granted to the calling user by another user), executable (templates that are owned by the calling user, or public templates, that can be used to deploy a VM), community (templates that have been marked as public but not featured), all (all templates, only usable by admins).")
                String templateFilter,
        @Doc("the template ID") @Access(Access.Right.USE) Optional<TemplateId> id,
        @Doc("the IDs of the templates, mutually exclusive with id") @Access(Access.Right.USE) List<TemplateId> ids,
        @Doc("the template name") Optional<String> name,
        @Doc("the hypervisor for which to restrict the search") Optional<String> hypervisor,
        @Doc("list templates by zoneId") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the type of the template") Optional<String> templateType,
        @Doc("list templates that are ready to be deployed") Optional<Boolean> isReady,
        @Doc("the ID of the OS category for the template") @Access(Access.Right.USE)
                Optional<OsCategoryId> osCategoryId,
        OwnerFilter owner,
        Paging paging) {}
