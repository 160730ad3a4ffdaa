package specimen.state.haneul.engine;

final class BrokenSingleton {
    static final BrokenSingleton INSTANCE = new BrokenSingleton();

    private int count;

    int next() {
        return ++count;
    }
}
