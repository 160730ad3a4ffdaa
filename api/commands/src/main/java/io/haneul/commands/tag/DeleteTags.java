package io.haneul.commands.tag;

import io.haneul.commands.AnyThing;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Required;
import io.haneul.commands.Success;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Called to take tags from things. */
@Command(
        name = "deleteTags",
        description = "Deleting resource tag(s)",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "DELETE_TAGS")
public record DeleteTags(
        @Doc("Delete tags for resource id(s)") @AnyThing(kindIn = "resourcetype") @Required List<UUID> resourceIds,
        @Doc("type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                String resourceType,
        @Doc("Delete tags matching key/value pairs; with a key alone, whatever its value; all when there are none")
                Map<String, String> tags) {}
