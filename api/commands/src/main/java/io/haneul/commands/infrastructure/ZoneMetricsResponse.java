package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import org.jspecify.annotations.Nullable;

/** A zone with what is shown beside it. */
public record ZoneMetricsResponse(@Inline ZoneResponse zone, @Doc("state of the zone") @Nullable String state) {}
