package io.haneul.commands.event;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.EventId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Removes events for ever. */
@Command(
        name = "deleteEvents",
        description = "Delete one or more events.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "later")
public record DeleteEvents(
        @Doc("the IDs of the events") @Access(Access.Right.OPERATE) List<EventId> ids,
        @Doc("end date range to be deleted (including) this date") Optional<OffsetDateTime> endDate,
        @Doc("start date range to be deleted (including) this date") Optional<OffsetDateTime> startDate,
        @Doc("deleted by event type") Optional<String> type) {}
