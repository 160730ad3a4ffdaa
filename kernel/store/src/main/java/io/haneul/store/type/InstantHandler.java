package io.haneul.store.type;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as DATETIME(3) in UTC; no time zone of driver or server has a say. */
public final class InstantHandler extends ValueHandler<Instant, LocalDateTime> {
    public InstantHandler() {
        super(
                LocalDateTime.class,
                value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC),
                value -> value.toInstant(ZoneOffset.UTC));
    }
}
