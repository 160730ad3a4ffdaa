package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listZones, for what it shows beside each. */
@Command(
        name = "listZonesMetrics",
        description = "Lists zone metrics",
        kind = Kind.LIST,
        returns = ZoneMetricsResponse.class,
        object = "zone",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListZonesMetrics(@Inline ListZones list) {}
