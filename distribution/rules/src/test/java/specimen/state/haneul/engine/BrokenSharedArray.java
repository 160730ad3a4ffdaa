package specimen.state.haneul.engine;

final class BrokenSharedArray {
    @SuppressWarnings("MutablePublicArray")
    public static final String[] NAMES = {"a", "b"};

    private BrokenSharedArray() {}
}
