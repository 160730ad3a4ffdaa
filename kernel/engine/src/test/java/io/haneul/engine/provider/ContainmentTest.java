package io.haneul.engine.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.provider.Providers.Address;
import io.haneul.jobs.Busy;
import io.haneul.jobs.Workers;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plugin that throws, blocks, ignores interruption or takes all places hurts its own targets, and nobody else. */
class ContainmentTest {
    private static final int CALLS = 8;
    private static final int PER_TARGET = 2;

    private final Sleeper plugin = new Sleeper("1");
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Providers<Plugin> providers = new Providers<>(
            "role", new Providers.Settings(CALLS, PER_TARGET, Duration.ofMillis(200), () -> {}, name -> {}));

    @AfterEach
    void letGo() {
        plugin.letGo();
        providers.close();
        callers.shutdownNow();
    }

    private static Address at(String target, Duration deadline) {
        return new Address(
                "plugin", target, new Call("test", new Epoch(1), Instant.now().plus(deadline), 1));
    }

    private static Address at(String target) {
        return at(target, Duration.ofSeconds(30));
    }

    private List<Future<String>> hangAt(String target, int times, Duration deadline) {
        int before = plugin.inside.get();
        List<Future<String>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(callers.submit(() -> providers.call(at(target, deadline), Plugin::hang)));
        }
        await(() -> plugin.inside.get() == before + times);
        return calls;
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "it does not come about");
            Thread.onSpinWait();
        }
    }

    @Test
    void aHungTargetIsBusyAtOnceAndOthersAreServed() throws Exception {
        providers.add(plugin);
        hangAt("a", PER_TARGET, Duration.ofSeconds(30));

        Busy busy = assertThrows(Busy.class, () -> providers.call(at("a"), Plugin::version));
        assertFalse(busy.place().toCompletableFuture().isDone());
        assertEquals("1", providers.call(at("b"), Plugin::version));

        plugin.letGo();
        busy.place().toCompletableFuture().get(10, TimeUnit.SECONDS);
        await(() -> plugin.inside.get() == 0);
        assertEquals("1", providers.call(at("a"), Plugin::version));
    }

    @Test
    void aCallThatDoesNotEndKeepsItsTargetsPlaceAndNobodyElses() throws Exception {
        providers.add(plugin);
        for (int i = 0; i < CALLS; i++) {
            for (Future<String> call : hangAt("hung" + i, 1, Duration.ofMillis(50))) {
                Fault fault = (Fault) assertThrows(Exception.class, call::get).getCause();
                assertEquals(FaultKind.UNKNOWN, fault.kind());
            }
        }
        assertEquals(CALLS, plugin.inside.get());

        for (int i = 0; i < PER_TARGET; i++) {
            assertEquals("1", providers.call(at("b"), Plugin::version));
        }
        hangAt("hung0", PER_TARGET - 1, Duration.ofMillis(50));
        assertThrows(Busy.class, () -> providers.call(at("hung0"), Plugin::version));
    }

    @Test
    void whileMostPlacesAreTakenATargetGetsOne() throws Exception {
        providers.add(plugin);
        hangAt("a", PER_TARGET, Duration.ofSeconds(30));
        hangAt("b", PER_TARGET, Duration.ofSeconds(30));

        hangAt("c", 1, Duration.ofSeconds(30));
        assertThrows(Busy.class, () -> providers.call(at("c"), Plugin::version));
        assertEquals("1", providers.call(at("d"), Plugin::version));
    }

    @Test
    void withoutAnyPlaceACallerThatIsNoJobWaitsForOne() throws Exception {
        providers.add(plugin);
        for (int i = 0; i < CALLS; i++) {
            hangAt("t" + i, 1, Duration.ofSeconds(30));
        }
        assertThrows(Busy.class, () -> providers.call(at("b"), Plugin::version));

        Future<String> patient = callers.submit(() -> providers.callPatiently(at("b"), Plugin::version));
        assertFalse(patient.isDone());
        plugin.letGo();
        assertEquals("1", patient.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatNoProviderMayThrowIsBroken() {
        providers.add(plugin);
        List<Providers.Use<Plugin, String>> uses = List.of(
                p -> {
                    throw new IllegalStateException("a bug");
                },
                p -> {
                    throw new NoClassDefFoundError("gone");
                },
                p -> {
                    throw new StackOverflowError();
                });
        for (Providers.Use<Plugin, String> use : uses) {
            Fault fault = assertThrows(Fault.class, () -> providers.call(at("a"), use));
            assertEquals(FaultKind.BROKEN, fault.kind());
        }
    }

    @Test
    void aQuestionThatBlocksIsPassedOverAndSoonNotAskedAnyMore() throws Exception {
        providers.add(plugin);
        List<Future<?>> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(callers.submit(() -> assertThrows(Fault.class, () -> providers.ask("plugin", Plugin::hang))));
        }
        for (Future<?> one : asked) {
            one.get(10, TimeUnit.SECONDS);
        }

        CountDownLatch asking = new CountDownLatch(1);
        Fault fault = assertThrows(
                Fault.class,
                () -> providers.ask("plugin", p -> {
                    asking.countDown();
                    return p.version();
                }));
        assertEquals(FaultKind.BROKEN, fault.kind());
        assertEquals(1, asking.getCount());

        plugin.letGo();
        await(() -> plugin.inside.get() == 0);
        assertEquals("1", providers.ask("plugin", Plugin::version).orElseThrow());
    }

    @Test
    void workersThatWaitForAPluginLeaveTheirTurnToOthers() throws Exception {
        providers.add(plugin);
        Workers workers = new Workers("test-", 1);
        workers.execute(
                () -> assertThrows(Fault.class, () -> providers.call(at("a", Duration.ofSeconds(2)), Plugin::sleep)));
        await(() -> plugin.inside.get() == 1);

        CountDownLatch other = new CountDownLatch(1);
        workers.execute(other::countDown);

        assertTrue(other.await(1, TimeUnit.SECONDS));
        workers.close(Duration.ofSeconds(5));
    }
}
