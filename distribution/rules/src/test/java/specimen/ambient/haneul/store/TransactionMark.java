package specimen.ambient.haneul.store;

/** The one exception, by its name. */
final class TransactionMark {
    private final ThreadLocal<Boolean> open = new ThreadLocal<>();

    boolean isOpen() {
        return open.get() != null;
    }
}
