package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A further address of a network interface. */
@RecordBuilder
public record SecondaryIpResponse(
        @Doc("the ID of the secondary private IP addr") @Nullable String id,
        @Doc("Secondary IP address") @Nullable String ipAddress) {}
