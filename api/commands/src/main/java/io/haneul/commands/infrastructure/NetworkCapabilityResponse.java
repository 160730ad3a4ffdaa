package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A capability of a network service. */
@RecordBuilder
public record NetworkCapabilityResponse(
        @Doc("the capability name") @Nullable String name,
        @Doc("the capability value") @Nullable String value,
        @Doc("can this service capability value can be choosable while creatine network offerings") @Nullable
                Boolean canChooseServiceCapability) {}
