package io.haneul.commands.event;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened. */
@RecordBuilder
public record EventResponse(
        @Doc("the ID of the event") @Nullable EventId id,
        @Doc("the type of the event (see event types)") @Nullable String type,
        @Doc("the state of the event: Scheduled, Started, Completed") @Wire(type = "state") @Nullable String state,
        @Doc("the event level (INFO, WARN, ERROR)") @Nullable String level,
        @Doc("a brief description of the event") @Nullable String description,
        @Doc("the date the event was created") @Nullable OffsetDateTime created,
        @Doc(
                        "the name of the user who performed the action (can be different from the account if an admin is performing an action for a user, e.g. starting/stopping a user's virtual machine)")
                @Nullable
                String username,
        @Doc(
                        "the account name for the account that owns the object being acted on in the event (e.g. the owner of the virtual machine, ip address, or security group)")
                @Nullable
                String account,
        @Doc("the id of the account's domain") @Nullable DomainId domainId,
        @Doc("the name of the account's domain") @Nullable String domain,
        @Doc("path of the account's domain") @Nullable String domainPath,
        @Doc("the type of the resource") @Nullable String resourceType,
        @Doc("the id of the resource") @Nullable UUID resourceId,
        @Doc("the name of the resource") @Nullable String resourceName,
        @Doc("whether the event is parented") @Nullable EventId parentId) {}
