package specimen.closed.haneul.engine;

final class BrokenNested {
    private BrokenNested() {}

    static class Inner {}
}
