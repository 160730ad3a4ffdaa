package io.haneul.commands.event;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called to show which types of alert there are. */
@Command(
        name = "listAlertTypes",
        description = "Lists all alerts types",
        kind = Kind.LIST,
        returns = AlertResponse.class,
        object = "alerttype",
        roles = DefaultRole.ADMIN,
        since = "later")
public record ListAlertTypes() {}
