package io.haneul.commands.tag;

import io.haneul.commands.AnyThing;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Required;
import io.haneul.commands.Success;
import io.haneul.commands.Wire;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Called to write details of a thing; one of the same name is replaced. */
@Command(
        name = "addResourceDetail",
        description = "Adds detail for the Resource.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "CREATE_RESOURCE_DETAILS",
        since = "later")
public record AddResourceDetail(
        @Doc("type of the resource: UserVm, Template, ISO, Volume, Snapshot, Network, PublicIpAddress, Zone and others")
                String resourceType,
        @Doc("resource id to create the details for") @AnyThing(kindIn = "resourcetype") @Wire(type = "string")
                UUID resourceId,
        @Doc("Map of (key/value pairs)") @Required Map<String, String> details,
        @Doc("pass false if you want this detail to be disabled for the regular user. True by default")
                Optional<Boolean> forDisplay) {}
