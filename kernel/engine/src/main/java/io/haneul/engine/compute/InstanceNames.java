package io.haneul.engine.compute;

import java.util.UUID;

/** The system's names for machines: what operators see on a host. Unique because the id's random part is. */
final class InstanceNames {
    private static final int DIGITS = 12;

    private InstanceNames() {}

    /** {@return such as {@code i-9f3ac1d2e4b5-VM}} */
    static String of(String prefix, UUID id) {
        String text = id.toString();
        return prefix + "-" + text.substring(text.length() - DIGITS) + "-VM";
    }
}
