package io.haneul.commands.event;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.AlertId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something operators should look at. */
@RecordBuilder
public record AlertResponse(
        @Doc("the id of the alert") @Nullable AlertId id,
        @Doc(
                        "One of the following alert types: 0 MEMORY, 1 CPU, 2 STORAGE, 3 STORAGE_ALLOCATED, 4 VIRTUAL_NETWORK_PUBLIC_IP, 5 PRIVATE_IP, 6 SECONDARY_STORAGE, 7 HOST, 8 USERVM, 9 DOMAIN_ROUTER, 10 CONSOLE_PROXY, 11 ROUTING, 12 STORAGE_MISC, 14 MANAGEMENT_NODE")
                @Wire(type = "short")
                @Nullable
                Integer type,
        @Doc("the name of the alert") @Nullable String name,
        @Doc("description of the alert") @Nullable String description,
        @Doc("the date and time the alert was sent") @Nullable OffsetDateTime sent) {}
