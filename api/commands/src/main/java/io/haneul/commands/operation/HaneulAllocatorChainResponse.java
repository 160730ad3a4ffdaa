package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.haneul.model.ZoneId;
import org.jspecify.annotations.Nullable;

/** A chain of allocators. */
public record HaneulAllocatorChainResponse(
        @Doc("host or storage") String role,
        @Doc("the names of the allocators, separated by commas") String order,
        @Doc("the zone for which the chain holds; absent for the whole cloud") @Nullable ZoneId zoneId) {}
