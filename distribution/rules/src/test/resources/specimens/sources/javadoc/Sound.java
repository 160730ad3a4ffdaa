package specimens;

/** Said. */
public interface Sound {
    /** Said. */
    void said();

    @Override
    String toString();

    /** Said. */
    record Value(String name) {
        Value {}

        int length() {
            return name.length();
        }
    }
}

final class Hidden {}
