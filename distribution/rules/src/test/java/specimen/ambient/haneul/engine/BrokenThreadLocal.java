package specimen.ambient.haneul.engine;

final class BrokenThreadLocal {
    private final ThreadLocal<String> caller = new ThreadLocal<>();

    String caller() {
        return caller.get();
    }
}
