package specimens;

/** Said. */
public interface BrokenNested {
    record Unsaid(String name) {}
}
