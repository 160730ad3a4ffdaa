package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A machine with what is shown beside it. */
public record VmMetricsResponse(
        @Inline UserVmResponse userVm,
        @Doc("the total cpu capacity in Ghz") @Nullable String cpuTotal,
        @Doc("the total memory capacity in GiB") @Nullable String memoryTotal) {}
