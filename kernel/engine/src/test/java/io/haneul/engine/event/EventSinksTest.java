package io.haneul.engine.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.testing.TestCloud;
import io.haneul.spi.event.EventRecord;
import io.haneul.store.Counters;
import io.haneul.store.Tx;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EventSinksTest {
    private static final String TYPE = "TEST.HAPPENED";

    private final Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
    private TestCloud cloud;

    @BeforeEach
    void open() {
        cloud = TestCloud.of(TestCloud.Setup.with(plugins));
    }

    @AfterEach
    void close() {
        cloud.close();
        plugins.close();
    }

    private KeepingSink there(KeepingSink sink) {
        plugins.eventSinks().add(sink);
        until(() -> cloud.store().read(tx -> tx.sinks().position(sink.name())).isPresent());
        return sink;
    }

    private void happens(String name) {
        cloud.store().write(tx -> happens(tx, name));
    }

    private void happens(Tx tx, String name) {
        Events.completed(
                tx, TYPE, Events.Owner.of(cloud.admin()), new Events.Resource("Test", UUID.randomUUID(), name));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "has not come to be");
            sleep(20);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    @Test
    void everySinkGetsAllThatHappensInOrder() {
        happens("before it came");
        KeepingSink first = there(new KeepingSink("first"));
        KeepingSink second = there(new KeepingSink("second"));

        numbers(0, 500).forEach(this::happens);

        until(() -> first.names(TYPE).size() == 500 && second.names(TYPE).size() == 500);
        assertEquals(numbers(0, 500), first.names(TYPE));
        assertEquals(numbers(0, 500), second.names(TYPE));
        List<Long> places = first.kept().stream().map(EventRecord::sequence).toList();
        assertEquals(places.stream().sorted().distinct().toList(), places);
        EventRecord told = first.kept().get(0);
        assertEquals("Completed", told.state());
        assertEquals(cloud.admin().user(), told.user().orElseThrow());
        assertEquals("Test", told.subject().orElseThrow().kind());
    }

    @Test
    void aSinkThatFailsGetsTheSameAgainAndMissesNothing() {
        KeepingSink sink = there(new KeepingSink("flaky"));
        sink.down(true);
        numbers(0, 10).forEach(this::happens);
        until(() -> !sink.kept().isEmpty());

        sink.down(false);

        until(() -> sink.names(TYPE).size() == 10);
        assertEquals(numbers(0, 10), sink.names(TYPE));
    }

    @Test
    void aSinkThatHangsHoldsNobodyUp() {
        KeepingSink hanging = there(new KeepingSink("hanging").hanging());
        KeepingSink well = there(new KeepingSink("well"));

        happens("one");

        until(() -> well.names(TYPE).equals(List.of("one")));
        assertTrue(hanging.kept().isEmpty());
        hanging.release();
    }

    @Test
    void whatASinkWillNeverTakeIsSkippedAndToldToOperators() {
        KeepingSink sink = there(new KeepingSink("choosy")
                .refusing(event -> event.subject().orElseThrow().name().equals("3")));

        numbers(0, 6).forEach(this::happens);

        until(() -> sink.names(TYPE).contains("5"));
        assertEquals(List.of("0", "1", "2", "4", "5"), sink.names(TYPE));
        assertTrue(cloud.names(cloud.admin(), "description", "listAlerts").stream()
                .anyMatch(text -> text.toString().contains("choosy")));
    }

    @Test
    void aTransactionThatTakesItsTimeIsNotPassedOver() throws InterruptedException {
        KeepingSink sink = there(new KeepingSink("patient"));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = new Thread(() -> cloud.store().write(tx -> {
            happens(tx, "slow");
            written.countDown();
            await(goOn);
        }));
        slow.start();
        await(written);

        happens("fast");
        sleep(4_000);
        goOn.countDown();

        until(() -> sink.names(TYPE).size() == 2);
        assertEquals(List.of("slow", "fast"), sink.names(TYPE));
        slow.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theNextRunOfTheServerGoesOnWhereTheLastOneStopped() {
        KeepingSink sink = there(new KeepingSink("steady"));
        happens("one");
        until(() -> sink.names(TYPE).equals(List.of("one")));
        plugins.eventSinks().remove(sink);
        happens("two");

        plugins.eventSinks().add(sink);
        cloud = cloud.restarted();

        until(() -> sink.names(TYPE).size() == 2);
        assertEquals(List.of("one", "two"), sink.names(TYPE));
    }

    @Test
    void whatIsTooOldForASinkIsSkippedAndToldToOperators() throws SQLException {
        KeepingSink sink = there(new KeepingSink("dead"));
        sink.down(true);
        happens("old");
        until(() -> !sink.kept().isEmpty());
        try (Connection connection = cloud.schema().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update event set created = created - interval 2 day where resource_name = 'old' and type = '"
                            + TYPE + "'");
        }
        until(() -> cloud.names(cloud.admin(), "description", "listAlerts").stream()
                .anyMatch(text -> text.toString().contains("dead")));

        sink.forget();
        sink.down(false);
        happens("new");

        until(() -> sink.names(TYPE).contains("new"));
        assertEquals(List.of("new"), sink.names(TYPE));
    }

    @Test
    void sinksCostThoseWhoMakeThingsHappenNothing() {
        long without = statements("plain");
        there(new KeepingSink("dear"));

        assertEquals(without, statements("watched"));
    }

    private long statements(String name) {
        long best = Long.MAX_VALUE;
        // the looks for events are counted by the same store; the least of some runs is the call's own
        for (int i = 0; i < 8; i++) {
            Counters.Snapshot before = cloud.store().counters().snapshot();
            cloud.call(cloud.admin(), "createDomain", "name", name + i);
            best = Math.min(
                    best, cloud.store().counters().snapshot().since(before).statements());
        }
        return best;
    }

    @Test
    void whatCommandsDoIsTold() {
        KeepingSink sink = there(new KeepingSink("all"));

        cloud.call(cloud.admin(), "createDomain", "name", "seen");

        until(() -> sink.names("DOMAIN.CREATE").equals(List.of("seen")));
    }
}
