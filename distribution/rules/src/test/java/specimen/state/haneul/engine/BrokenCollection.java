package specimen.state.haneul.engine;

import java.util.concurrent.ConcurrentHashMap;

final class BrokenCollection {
    static final ConcurrentHashMap<String, String> CACHE = new ConcurrentHashMap<>();

    private BrokenCollection() {}
}
