package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listVolumes, for what it shows beside each. */
@Command(
        name = "listVolumesMetrics",
        description = "Lists volume metrics",
        kind = Kind.LIST,
        returns = VolumeMetricsResponse.class,
        object = "volume",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListVolumesMetrics(@Inline ListVolumes list) {}
