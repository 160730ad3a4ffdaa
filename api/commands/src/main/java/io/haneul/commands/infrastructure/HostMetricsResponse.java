package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A host with what is shown beside it. */
public record HostMetricsResponse(
        @Inline HostResponse host,
        @Doc("the total cpu capacity in Ghz") @Nullable String cpuTotalGhz,
        @Doc("the amount of the host CPU currently allocated in GHz") @Nullable String cpuAllocatedGhz,
        @Doc("the total memory capacity in GiB") @Nullable String memoryTotalGb,
        @Doc("the amount of the host memory currently allocated in GiB") @Nullable String memoryAllocatedGb) {}
