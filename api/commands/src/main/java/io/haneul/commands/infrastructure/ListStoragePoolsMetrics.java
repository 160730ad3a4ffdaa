package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Inline;
import io.haneul.commands.Kind;

/** Called by the web UI in place of listStoragePools, for what it shows beside each. */
@Command(
        name = "listStoragePoolsMetrics",
        description = "Lists storage pool metrics",
        kind = Kind.LIST,
        returns = StoragePoolMetricsResponse.class,
        object = "storagepool",
        roles = DefaultRole.ADMIN,
        since = "4.9.3")
public record ListStoragePoolsMetrics(@Inline ListStoragePools list) {}
