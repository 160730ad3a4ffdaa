package specimen.ambient.haneul.engine;

import org.slf4j.MDC;

final class BrokenLogContext {
    String caller() {
        return MDC.get("caller");
    }
}
