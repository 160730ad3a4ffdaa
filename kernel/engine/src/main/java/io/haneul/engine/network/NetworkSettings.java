package io.haneul.engine.network;

import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of guest networks. */
final class NetworkSettings {
    static final String GC_WAIT = "network.gc.wait";
    static final String GC_INTERVAL = "network.gc.interval";
    static final String DOMAIN_SUFFIX = "guest.domain.suffix";

    private NetworkSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(
                        GC_WAIT, 600, "Seconds a network without running machines is kept before it is shut down"),
                Setting.number(GC_INTERVAL, 600, "Seconds from one look for networks to shut down to the next")
                        .between(1, 86_400),
                Setting.text(
                        DOMAIN_SUFFIX, "cloud.internal", "End of the DNS domain of networks whose maker names none"));
    }
}
