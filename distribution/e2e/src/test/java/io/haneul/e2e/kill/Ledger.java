package io.haneul.e2e.kill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the tenants of a cloud saw, together. */
final class Ledger {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> reasons = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Set<String> neverMade = ConcurrentHashMap.newKeySet();

    /** Counts something that may happen. */
    void count(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    /** Counts a job that was answered and failed, with its reason. */
    void failed(String command, String reason) {
        count(command + " failed");
        String kind = reason.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("[0-9]+", "N");
        reasons.computeIfAbsent(command + ": " + kind, key -> new LongAdder()).increment();
        if (reason.isBlank()) {
            wrong(command + " failed without a reason");
        }
    }

    /** Writes down what must not happen. */
    void wrong(String what) {
        wrong.add(what);
    }

    /** Notes that nothing of this name may exist. */
    void neverMade(String name) {
        neverMade.add(name);
    }

    boolean wasNeverMade(String name) {
        return neverMade.contains(name);
    }

    /** {@return what must not have happened, and did} */
    List<String> wrongs() {
        return List.copyOf(wrong);
    }

    String summary() {
        return counts + (reasons.isEmpty() ? "" : " reasons " + reasons);
    }
}
