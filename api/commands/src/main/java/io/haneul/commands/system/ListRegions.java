package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called to show the regions: this one. */
@Command(
        name = "listRegions",
        description = "Lists Regions",
        kind = Kind.LIST,
        returns = RegionResponse.class,
        object = "region",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListRegions(
        @Doc("List Region by region ID.") Optional<Integer> id,
        @Doc("List Region by region name.") Optional<String> name,
        Paging paging) {}
