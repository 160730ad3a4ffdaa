package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** An allocator, and its place in the chain. */
@RecordBuilder
public record HaneulAllocatorResponse(
        @Doc("host or storage") String role,
        @Doc("the name of the allocator") String name,
        @Doc("its place in the chain, from 1; absent when it is not in it") @Nullable Integer position,
        @Doc("whether a plugin of the name is there") Boolean isThere,
        @Doc("the zone for which the chain was set; absent when the chain of the whole cloud holds") @Nullable
                ZoneId zoneId) {}
