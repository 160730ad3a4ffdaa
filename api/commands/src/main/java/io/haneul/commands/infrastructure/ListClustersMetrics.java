package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listClusters, for what it shows beside each. */
@Command(
        name = "listClustersMetrics",
        description = "Lists clusters metrics",
        kind = Kind.LIST,
        returns = ClusterMetricsResponse.class,
        object = "cluster",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListClustersMetrics(@Inline ListClusters list) {}
