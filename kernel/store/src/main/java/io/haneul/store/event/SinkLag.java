package io.haneul.store.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a sink is behind.
 *
 * @param behind how many events it has not got at most: numbers of transactions that were rolled back count
 * @param oldest when the first of them happened; absent when it has got all
 */
public record SinkLag(String name, long behind, @Nullable Instant oldest) {}
