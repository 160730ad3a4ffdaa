package io.haneul.store.compute;

/** What a snapshot was taken for: because somebody asked, or because a policy says so. */
public enum SnapshotType {
    MANUAL(-1),
    HOURLY(0),
    DAILY(1),
    WEEKLY(2),
    MONTHLY(3);

    private final int number;

    SnapshotType(int number) {
        this.number = number;
    }

    /** {@return the number of the interval on the wire; of those that have one} */
    public int number() {
        return number;
    }
}
