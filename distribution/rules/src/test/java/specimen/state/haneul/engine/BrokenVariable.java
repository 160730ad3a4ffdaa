package specimen.state.haneul.engine;

final class BrokenVariable {
    static int count;

    private BrokenVariable() {}
}
