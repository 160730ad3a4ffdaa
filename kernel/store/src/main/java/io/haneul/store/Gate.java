package io.haneul.store;

/** What reads and commits of a store pass. Production leaves it open; crash tests cut an engine off with it. */
public interface Gate {
    /** Lets everything through. */
    Gate OPEN = new Gate() {};

    /** Called before a transaction or a read begins; what it throws ends it. */
    default void beforeRead() {}

    /** Called before a transaction that wrote is committed; what it throws rolls it back. */
    default void beforeCommit() {}

    /** Called after the commit; what it throws reaches the caller although the commit stands. */
    default void afterCommit() {}
}
