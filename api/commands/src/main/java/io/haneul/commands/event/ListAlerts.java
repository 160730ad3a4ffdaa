package io.haneul.commands.event;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.AlertId;
import java.util.Optional;

/** Called to show what operators should look at, the newest first. */
@Command(
        name = "listAlerts",
        description = "Lists all alerts.",
        kind = Kind.LIST,
        returns = AlertResponse.class,
        object = "alert",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListAlerts(
        @Doc("the ID of the alert") @Access(Access.Right.USE) Optional<AlertId> id,
        @Doc("list by alert type") Optional<String> type,
        @Doc("list by alert name") Optional<String> name,
        Paging paging) {}
