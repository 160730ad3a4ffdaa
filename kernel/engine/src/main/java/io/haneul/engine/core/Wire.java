package io.haneul.engine.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How values that stand in many answers are told. */
public final class Wire {
    private Wire() {}

    /** {@return a moment as answers hold it} */
    public static OffsetDateTime date(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** {@return the path of a domain as clients know it: of {@code /a/b/} it is ROOT/a/b} */
    public static String domainPath(String path) {
        return "ROOT" + path.substring(0, path.length() - 1);
    }
}
