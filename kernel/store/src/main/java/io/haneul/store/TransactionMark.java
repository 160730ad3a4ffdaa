package io.haneul.store;

/**
 * Remembers whether the calling thread has a transaction open. It guards a law (no provider is called then) and carries
 * nothing else: the one thread-local of the kernel.
 */
final class TransactionMark {
    private final ThreadLocal<Boolean> open = new ThreadLocal<>();

    void begin() {
        if (isOpen()) {
            throw new IllegalStateException("a transaction is open already: hand the Tx on instead");
        }
        open.set(true);
    }

    void end() {
        open.remove();
    }

    boolean isOpen() {
        return open.get() != null;
    }
}
