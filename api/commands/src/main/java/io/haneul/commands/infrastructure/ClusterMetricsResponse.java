package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A cluster with what is shown beside it. */
public record ClusterMetricsResponse(
        @Inline ClusterResponse cluster, @Doc("state of the cluster") @Nullable String state) {}
