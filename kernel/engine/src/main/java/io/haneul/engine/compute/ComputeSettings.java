package io.haneul.engine.compute;

import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of machines. */
final class ComputeSettings {
    static final String LONGEST_USER_DATA = "vm.userdata.max.length";
    static final String PASSWORD_LENGTH = "vm.password.length";

    static final String MOST_SNAPSHOTS = "vmsnapshot.max";

    private static final int MEBI = 1 << 20;

    private ComputeSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(LONGEST_USER_DATA, 32_768, "Most bytes of a machine's user data, before base64")
                        .between(1, MEBI)
                        .withCategory("Machines"),
                Setting.number(MOST_SNAPSHOTS, 10, "Most snapshots of one machine")
                        .between(0, 1000)
                        .withCategory("Machines"),
                Setting.number(PASSWORD_LENGTH, 12, "Characters of the passwords that are made for guests")
                        .between(6, 64)
                        .withCategory("Machines"));
    }
}
