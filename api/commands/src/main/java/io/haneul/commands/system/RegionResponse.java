package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A region. */
@RecordBuilder
public record RegionResponse(
        @Doc("the ID of the region") @Nullable Integer id,
        @Doc("the name of the region") @Nullable String name,
        @Doc("the end point of the region") @Nullable String endpoint,
        @Doc("true if GSLB service is enabled in the region, false otherwise") @Nullable Boolean gslbServiceEnabled,
        @Doc("true if portable IP service is enabled in the region, false otherwise") @Nullable
                Boolean portableIpServiceEnabled) {}
