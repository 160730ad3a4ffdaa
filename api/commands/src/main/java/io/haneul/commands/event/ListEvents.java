package io.haneul.commands.event;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.commands.Wire;
import io.haneul.model.EventId;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Called to show what happened, the newest first. */
@Command(
        name = "listEvents",
        description = "A command to list events.",
        kind = Kind.LIST,
        returns = EventResponse.class,
        object = "event",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListEvents(
        @Doc("the ID of the event") @Access(Access.Right.USE) Optional<EventId> id,
        @Doc(
                        "the parent/start ID of the event, when provided this will list all the events with the start/parent ID including the parent event")
                @Access(Access.Right.USE)
                Optional<EventId> startId,
        @Doc("the event type (see event types)") Optional<String> type,
        @Doc("the event level (INFO, WARN, ERROR)") Optional<String> level,
        @Doc("The state of the events") Optional<String> state,
        @Doc(
                        "the start date range of the list you want to retrieve (use format yyyy-MM-dd or the new format yyyy-MM-dd HH:mm:ss)")
                Optional<OffsetDateTime> startDate,
        @Doc(
                        "the end date range of the list you want to retrieve (use format yyyy-MM-dd or the new format yyyy-MM-dd HH:mm:ss)")
                Optional<OffsetDateTime> endDate,
        @Doc("the type of the resource associated with the event") Optional<String> resourceType,
        @Doc("the ID of the resource associated with the event") @Wire(type = "string") Optional<UUID> resourceId,
        OwnerFilter owner,
        Paging paging) {}
