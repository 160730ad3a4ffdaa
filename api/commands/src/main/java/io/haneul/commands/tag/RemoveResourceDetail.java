package io.haneul.commands.tag;

import io.haneul.commands.AnyThing;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.commands.Wire;
import java.util.Optional;
import java.util.UUID;

/** Called to remove a detail of a thing, or all. */
@Command(
        name = "removeResourceDetail",
        description = "Removes details of the resource.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "DELETE_RESOURCE_DETAILS",
        since = "later")
public record RemoveResourceDetail(
        @Doc("type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                String resourceType,
        @Doc("Delete details for resource id") @AnyThing(kindIn = "resourcetype") @Wire(type = "string")
                UUID resourceId,
        @Doc("Delete details matching key; all when there is none") Optional<String> key) {}
