package io.haneul.engine.core;

/** The settings that no area but all of them together need. */
public final class CoreSettings {
    public static final String PAGE_SIZE = "default.page.size";

    private CoreSettings() {}

    static void define(Settings settings) {
        settings.define(Setting.number(
                        PAGE_SIZE, 500, "Entries of a list when no page size is asked for, and the most that may be")
                .between(1, 5_000));
    }
}
