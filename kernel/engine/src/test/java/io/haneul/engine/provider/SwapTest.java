package io.haneul.engine.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.provider.Providers.Address;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Providers come, are replaced and leave while they are called. */
class SwapTest {
    private static final Duration DRAIN = Duration.ofMillis(300);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<String> appeared = new CopyOnWriteArrayList<>();
    private final Providers<Plugin> providers =
            new Providers<>("role", new Providers.Settings(8, 8, DRAIN, () -> {}, appeared::add));

    @AfterEach
    void close() {
        providers.close();
        callers.shutdownNow();
    }

    private static Address at() {
        return new Address(
                "plugin", "t", new Call("test", new Epoch(1), Instant.now().plusSeconds(30), 1));
    }

    private Future<String> sleepIn(Sleeper plugin) throws InterruptedException {
        Future<String> call = callers.submit(() -> providers.call(at(), Plugin::sleep));
        while (plugin.inside.get() == 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return call;
    }

    @Test
    void theOneThatCameLastIsCalledAndTheOneBeforeIsCalledAgainWhenItLeaves() throws Exception {
        Sleeper old = new Sleeper("1");
        Sleeper fresh = new Sleeper("2");
        providers.add(old);
        providers.add(fresh);
        assertEquals("2", providers.call(at(), Plugin::version));

        providers.remove(fresh);
        assertEquals("1", providers.call(at(), Plugin::version));
        assertEquals(List.of("role plugin", "role plugin"), appeared);

        providers.remove(old);
        assertThrows(ProviderMissing.class, () -> providers.call(at(), Plugin::version));
    }

    @Test
    void aCallUnderWayInTheOneBeforeGoesOnWhenANewOneComes() throws Exception {
        Sleeper old = new Sleeper("1");
        providers.add(old);
        Future<String> call = sleepIn(old);

        providers.add(new Sleeper("2"));
        assertFalse(call.isDone());
        old.letGo();
        assertEquals("1", call.get(10, TimeUnit.SECONDS));
    }

    @Test
    void leavingWaitsForTheCallsUnderWay() throws Exception {
        Sleeper plugin = new Sleeper("1");
        providers.add(plugin);
        Future<String> call = sleepIn(plugin);
        Future<?> leaving = callers.submit(() -> providers.remove(plugin));

        TimeUnit.MILLISECONDS.sleep(50);
        assertFalse(leaving.isDone());
        plugin.letGo();

        assertEquals("1", call.get(10, TimeUnit.SECONDS));
        leaving.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aCallLongerThanTheBoundIsInterruptedAndItsOutcomeIsUnknown() throws Exception {
        Sleeper plugin = new Sleeper("1");
        providers.add(plugin);
        Future<String> call = sleepIn(plugin);

        long begun = System.nanoTime();
        providers.remove(plugin);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertTrue(took.compareTo(DRAIN) >= 0, "left after " + took);
        Fault fault = (Fault) assertThrows(Exception.class, () -> call.get(10, TimeUnit.SECONDS))
                .getCause();
        assertEquals(FaultKind.UNKNOWN, fault.kind());
    }

    @Test
    void aCallerThatIsNoJobWaitsForAPluginThatIsBeingReplaced() throws Exception {
        Sleeper old = new Sleeper("1");
        providers.add(old);
        providers.remove(old);
        Future<String> call = callers.submit(() -> providers.callPatiently(at(), Plugin::version));
        TimeUnit.MILLISECONDS.sleep(50);
        assertFalse(call.isDone());

        providers.add(new Sleeper("2"));
        assertEquals("2", call.get(10, TimeUnit.SECONDS));
    }
}
