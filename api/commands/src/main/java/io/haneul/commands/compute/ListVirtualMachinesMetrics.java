package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listVirtualMachines, for what it shows beside each. */
@Command(
        name = "listVirtualMachinesMetrics",
        description = "Lists VM metrics",
        kind = Kind.LIST,
        returns = VmMetricsResponse.class,
        object = "virtualmachine",
        roles = DefaultRole.ADMIN,
        since = "later")
public record ListVirtualMachinesMetrics(@Inline ListVirtualMachines list) {}
