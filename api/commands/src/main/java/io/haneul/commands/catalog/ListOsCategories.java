package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.OsCategoryId;
import java.util.Optional;

/** Lists all supported OS categories for this cloud. */
@Command(
        name = "listOsCategories",
        description = "Lists all supported OS categories for this cloud.",
        kind = Kind.LIST,
        returns = OsCategoryResponse.class,
        object = "oscategory",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListOsCategories(
        @Doc("list Os category by id") @Access(Access.Right.USE) Optional<OsCategoryId> id,
        @Doc("list os category by name") Optional<String> name,
        Paging paging) {}
