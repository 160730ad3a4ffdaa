package io.haneul.engine.event;

import io.haneul.engine.core.Setting;
import io.haneul.engine.core.Settings;

/** What operators may set of event sinks. */
public final class EventSettings {
    static final String INTERVAL = "event.sink.interval";
    /** How long a sink may take nothing before it misses what is older. */
    public static final String RETENTION = "event.sink.retention";

    private EventSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(INTERVAL, 1, "Seconds from one look for new events to the next")
                        .between(1, 3600),
                Setting.number(
                                RETENTION,
                                86_400,
                                "Seconds: how old events may get that a sink does not take;"
                                        + " then it goes on with newer ones, and an alert says so")
                        .between(1, 366L * 24 * 3600));
    }
}
