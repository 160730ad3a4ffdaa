package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Lists ISO files; there is no way to register one yet, so the answer is empty. */
@Command(
        name = "listIsos",
        description = "Lists all available ISO files.",
        kind = Kind.LIST,
        returns = TemplateResponse.class,
        object = "template",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListIsos(
        @Doc("list ISO by ID") @Access(Access.Right.USE) Optional<TemplateId> id,
        @Doc("which ISOs, as templatefilter of listTemplates") Optional<String> isoFilter,
        @Doc("list all ISOs by name") Optional<String> name,
        @Doc("the hypervisor for which to restrict the search") Optional<String> hypervisor,
        @Doc("the ID of the zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("true if the ISO is bootable, false otherwise") Optional<Boolean> bootable,
        @Doc("true if the ISO is publicly available to all users, false otherwise.") Optional<Boolean> isPublic,
        @Doc("true if this ISO is ready to be deployed") Optional<Boolean> isReady,
        OwnerFilter owner,
        Paging paging) {}
