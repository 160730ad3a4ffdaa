package io.haneul.engine.infrastructure;

import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of the infrastructure. */
final class InfrastructureSettings {
    static final String PING_INTERVAL = "ping.interval";
    static final String PING_TIMEOUT = "ping.timeout";
    static final String CPU_FACTOR = CoreSettings.CPU_FACTOR;
    static final String MEMORY_FACTOR = CoreSettings.MEMORY_FACTOR;
    static final String STORAGE_FACTOR = CoreSettings.STORAGE_FACTOR;

    private InfrastructureSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(PING_INTERVAL, 10, "Seconds from one look at a host to the next")
                        .between(1, 3600),
                Setting.decimal(
                                PING_TIMEOUT,
                                "2.5",
                                "How many intervals a host may be silent before it counts as down or in alert")
                        .between(1, 100));
    }
}
