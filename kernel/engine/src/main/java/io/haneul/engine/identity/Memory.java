package io.haneul.engine.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Remembers what was read, until something changes here, and for a few seconds at most, since another server may have changed
 * it. What is not there is not remembered.
 */
final class Memory<K, V> {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST = 10_000;

    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Held<V>(V value, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < LONGEST;
        }
    }

    /** {@return what is remembered of the key, else what the loader finds} */
    Optional<V> get(K key, Supplier<Optional<V>> loader) {
        Held<V> found = held.get(key);
        if (found != null && found.isFresh()) {
            return Optional.of(found.value());
        }
        long before = changes.get();
        long readAt = System.nanoTime();
        Optional<V> loaded = loader.get();
        if (loaded.isEmpty()) {
            held.remove(key);
            return loaded;
        }
        if (held.size() >= MOST) {
            held.clear();
        }
        Held<V> fresh = new Held<>(loaded.get(), readAt);
        held.put(key, fresh);
        if (changes.get() != before) {
            // what was read may be older than the change
            held.remove(key, fresh);
        }
        return loaded;
    }

    /** Forgets all. */
    void forget() {
        changes.incrementAndGet();
        held.clear();
    }
}
