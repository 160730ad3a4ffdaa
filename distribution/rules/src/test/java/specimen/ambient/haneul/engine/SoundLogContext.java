package specimen.ambient.haneul.engine;

import org.slf4j.MDC;

final class SoundLogContext {
    void name(String job) {
        MDC.put("job", job);
    }
}
