package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A volume with what is shown beside it. */
public record VolumeMetricsResponse(@Inline VolumeResponse volume, @Doc("disk size in GiB") @Nullable String sizeGb) {}
