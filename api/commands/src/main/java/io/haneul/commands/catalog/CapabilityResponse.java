package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What a service can do. */
@RecordBuilder
public record CapabilityResponse(
        @Doc("the capability name") @Nullable String name,
        @Doc("the capability value") @Nullable String value,
        @Doc("whether its value may be chosen when a network offering is made") @Nullable
                Boolean canChooseServiceCapability) {}
