package io.haneul.model;

/**
 * A number that grows with every new holder of a thing. Each call to the outside world carries the epoch of its subject;
 * a driver stores it on the object it makes and refuses ({@link FaultKind#CONFLICT}) a call with an older one, so that a
 * management server that was paused and wakes up cannot undo what its successor did.
 *
 * @param value from 1; a higher one is newer
 */
public record Epoch(long value) implements Comparable<Epoch> {
    public Epoch {
        if (value < 1) {
            throw new IllegalArgumentException("epochs count from 1: " + value);
        }
    }

    /** {@return whether this epoch came before the other} */
    public boolean isOlderThan(Epoch other) {
        return value < other.value;
    }

    @Override
    public int compareTo(Epoch other) {
        return Long.compare(value, other.value);
    }
}
