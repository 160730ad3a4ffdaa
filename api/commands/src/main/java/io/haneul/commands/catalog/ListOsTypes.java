package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import java.util.Optional;

/** Lists all supported OS types for this cloud. */
@Command(
        name = "listOsTypes",
        description = "Lists all supported OS types for this cloud.",
        kind = Kind.LIST,
        returns = OsTypeResponse.class,
        object = "ostype",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListOsTypes(
        @Doc("list by Os type Id") @Access(Access.Right.USE) Optional<OsTypeId> id,
        @Doc("list by Os Category id") @Access(Access.Right.USE) Optional<OsCategoryId> osCategoryId,
        @Doc("list os by description") Optional<String> description,
        Paging paging) {}
