package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of the infrastructure. */
final class InfrastructureSettings {
    static final String PING_INTERVAL = "ping.interval";
    static final String PING_TIMEOUT = "ping.timeout";
    static final String CPU_FACTOR = "cpu.overprovisioning.factor";
    static final String MEMORY_FACTOR = "mem.overprovisioning.factor";
    static final String STORAGE_FACTOR = "storage.overprovisioning.factor";

    private InfrastructureSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(PING_INTERVAL, 10, "Seconds from one look at a host to the next")
                        .between(1, 3600),
                Setting.decimal(
                                PING_TIMEOUT,
                                "2.5",
                                "How many intervals a host may be silent before it counts as down or in alert")
                        .between(1, 100),
                Setting.decimal(CPU_FACTOR, "1", "How many times over the processors of hosts are promised to machines")
                        .between(1, 100)
                        .alsoFor(Setting.Scope.CLUSTER),
                Setting.decimal(MEMORY_FACTOR, "1", "How many times over the memory of hosts is promised to machines")
                        .between(1, 100)
                        .alsoFor(Setting.Scope.CLUSTER),
                Setting.decimal(
                                STORAGE_FACTOR,
                                "2",
                                "How many times over the room of primary storage is promised to volumes")
                        .between(1, 100)
                        .alsoFor(Setting.Scope.ZONE, Setting.Scope.STORAGE_POOL));
    }
}
