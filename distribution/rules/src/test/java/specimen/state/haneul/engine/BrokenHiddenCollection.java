package specimen.state.haneul.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

final class BrokenHiddenCollection {
    static final Map<String, String> CACHE = Collections.synchronizedMap(new HashMap<>());

    private BrokenHiddenCollection() {}
}
