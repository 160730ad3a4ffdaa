package io.haneul.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What outlives a component, and holds what it was given. */
public final class HeldByOthers {
    private static final List<Object> HELD = new CopyOnWriteArrayList<>();

    private HeldByOthers() {}

    /** Holds it for good. */
    public static void hold(Object held) {
        HELD.add(held);
    }
}
