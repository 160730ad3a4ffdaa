package io.haneul.engine.network;

import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of guest networks. */
final class NetworkSettings {
    static final String DOMAIN_SUFFIX = "guest.domain.suffix";

    private NetworkSettings() {}

    static void define(Settings settings) {
        settings.define(Setting.text(
                DOMAIN_SUFFIX, "cloud.internal", "End of the DNS domain of networks whose maker names none"));
    }
}
