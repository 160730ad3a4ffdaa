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

/** Called to show tags. */
@Command(
        name = "listTags",
        description = "List resource tag(s)",
        kind = Kind.LIST,
        returns = ResourceTagResponse.class,
        object = "tag",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListTags(
        @Doc(
                        "list by type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                Optional<String> resourceType,
        @Doc("list by resource id") @AnyThing @Wire(type = "string") Optional<UUID> resourceId,
        @Doc("list by key") Optional<String> key,
        @Doc("list by value") Optional<String> value,
        @Doc("list by customer name") Optional<String> customer,
        OwnerFilter owner,
        Paging paging) {}
