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
import java.util.Optional;
import java.util.UUID;

/** Called to write tags on things; a thing has one tag of a name. */
@Command(
        name = "createTags",
        description = "Creates resource tag(s)",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "CREATE_TAGS")
public record CreateTags(
        @Doc("list of resources to create the tags for") @AnyThing(kindIn = "resourcetype") @Required
                List<UUID> resourceIds,
        @Doc("type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                String resourceType,
        @Doc("Map of tags (key/value pairs)") @Required Map<String, String> tags,
        @Doc("identifies client specific tag") Optional<String> customer) {}
