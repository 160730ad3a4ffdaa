package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listHosts, for what it shows beside each. */
@Command(
        name = "listHostsMetrics",
        description = "Lists hosts metrics",
        kind = Kind.LIST,
        returns = HostMetricsResponse.class,
        object = "host",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListHostsMetrics(@Inline ListHosts list) {}
