package specimen.behaviour.haneul.spi;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class BrokenLogger {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenLogger.class);

    void say() {
        LOG.info("said");
    }
}
