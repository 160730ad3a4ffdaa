package io.haneul.commands.event;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called to show which types of event there are. */
@Command(
        name = "listEventTypes",
        description = "List Event Types",
        kind = Kind.LIST,
        returns = EventTypeResponse.class,
        object = "eventtype",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListEventTypes() {}
