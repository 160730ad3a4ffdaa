package io.haneul.engine.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A plugin's services leave within one bound. */
class DeparturesTest {
    private final AtomicLong clock = new AtomicLong(1_000_000_000L);
    private final Departures departures = new Departures(Duration.ofSeconds(10), clock::get);

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void theServicesOfAPluginShareOneBound() {
        assertEquals(Duration.ofSeconds(10), departures.left(7));
        pass(Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(6), departures.left(7));
        pass(Duration.ofSeconds(7));
        assertEquals(Duration.ZERO, departures.left(7));
        assertEquals(Duration.ofSeconds(10), departures.left(8));
    }

    @Test
    void whenItIsBackItHasAllTheTimeAnew() {
        departures.left(7);
        pass(Duration.ofMinutes(1));
        departures.isThere(7);

        assertEquals(Duration.ofSeconds(10), departures.left(7));
    }
}
