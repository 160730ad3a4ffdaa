package specimens;

/** Said. */
public interface BrokenMethod {
    void unsaid();
}
