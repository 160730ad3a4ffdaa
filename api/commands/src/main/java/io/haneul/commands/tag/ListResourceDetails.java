package io.haneul.commands.tag;

import io.haneul.commands.AnyThing;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.commands.Wire;
import java.util.Optional;
import java.util.UUID;

/** Called to show details of things of a kind. */
@Command(
        name = "listResourceDetails",
        description = "List resource detail(s)",
        kind = Kind.LIST,
        returns = ResourceTagResponse.class,
        object = "tag",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.2")
public record ListResourceDetails(
        @Doc("type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                String resourceType,
        @Doc("list by resource id") @AnyThing @Wire(type = "string") Optional<UUID> resourceId,
        @Doc("list by key") Optional<String> key,
        @Doc("list by key, value. Needs to be passed only along with key") Optional<String> value,
        @Doc("if set to true, only details marked with display=true, are returned. False by default")
                Optional<Boolean> forDisplay,
        OwnerFilter owner,
        Paging paging) {}
