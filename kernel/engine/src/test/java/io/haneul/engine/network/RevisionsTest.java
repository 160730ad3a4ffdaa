package io.haneul.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Fault;
import io.haneul.model.NetworkId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RevisionsTest {
    private static TestSchema schema;
    private static Store store;

    private final NetworkId network = NewIds.of(NetworkId.class);

    @BeforeAll
    static void open() {
        schema = TestDatabase.shared().createSchema();
        store = Store.open(schema.dataSource(), Store.Options.production());
    }

    @AfterAll
    static void close() {
        store.close();
        TestDatabase.shared().drop(schema);
    }

    private void make() {
        store.write(tx -> tx.networks().insertRevision(network));
    }

    private long number(Revisions revisions) throws Fault {
        return revisions.read(network, (tx, number) -> number).orElseThrow();
    }

    @Test
    void numbersGrowAndCostNoCommitOnceTheyAreOwned() throws Fault {
        make();
        Revisions one = new Revisions(store);
        long first = number(one);
        long commits = store.counters().snapshot().commits();

        assertEquals(first + 1, number(one));
        assertEquals(first + 2, number(one));
        assertEquals(commits, store.counters().snapshot().commits());
    }

    @Test
    void aNetworkThatIsGoneIsNotRead() throws Fault {
        assertEquals(Optional.empty(), new Revisions(store).read(network, (tx, number) -> number));
    }

    @Test
    void theNewestNumberIsAboveThoseOfAllServers() throws Fault {
        make();
        Revisions one = new Revisions(store);
        Revisions two = new Revisions(store);
        long before = number(one);
        long other = two.newest(network).orElseThrow();
        long again = one.newest(network).orElseThrow();

        assertTrue(before < other && other < again);
        assertTrue(again < number(one));
    }

    @Test
    void aReadingDuringWhichAnotherServerTookTheNumbersOverIsDoneAgain() throws Fault {
        make();
        Revisions one = new Revisions(store);
        Revisions two = new Revisions(store);
        number(one);
        AtomicInteger readings = new AtomicInteger();
        List<Long> others = new ArrayList<>();

        long number = one.read(network, (tx, n) -> {
                    if (readings.incrementAndGet() == 1) {
                        two.newest(network).ifPresent(others::add);
                    }
                    return n;
                })
                .orElseThrow();

        assertEquals(2, readings.get());
        assertTrue(number > others.get(0), number + " was read after " + others);
    }

    @Test
    void aReadingDuringWhichAnotherBeganHereIsDoneAgain() throws Fault {
        make();
        Revisions one = new Revisions(store);
        number(one);
        AtomicInteger readings = new AtomicInteger();
        List<Long> others = new ArrayList<>();

        long number = one.read(network, (tx, n) -> {
                    if (readings.incrementAndGet() == 1) {
                        others.add(unchecked(one));
                    }
                    return n;
                })
                .orElseThrow();

        assertEquals(2, readings.get());
        assertTrue(number > others.get(0));
    }

    private long unchecked(Revisions revisions) {
        try {
            return number(revisions);
        } catch (Fault e) {
            throw new AssertionError(e);
        }
    }

    /** What was written before a reading of a lower number is in every reading of a higher one. */
    @Test
    void aHigherNumberBelongsToALaterReadingWhicheverServersRead() throws Exception {
        make();
        record Reading(long number, int seen) {}
        List<Reading> readings = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int server = 0; server < 3; server++) {
            Revisions revisions = new Revisions(store);
            threads.add(new Thread(() -> {
                for (int i = 0; i < 40; i++) {
                    store.write(tx -> tx.networks().change(network, tx.now()));
                    try {
                        revisions
                                .read(
                                        network,
                                        (tx, number) -> new Reading(
                                                number,
                                                tx.networks().changes(network).size()))
                                .ifPresent(readings::add);
                    } catch (Fault tooBusy) {
                        Thread.onSpinWait();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertTrue(readings.size() > 40, "only " + readings.size() + " readings");
        List<Reading> byNumber = readings.stream()
                .sorted(Comparator.comparingLong(Reading::number))
                .toList();
        for (int i = 1; i < byNumber.size(); i++) {
            assertTrue(
                    byNumber.get(i - 1).number() < byNumber.get(i).number()
                            && byNumber.get(i - 1).seen() <= byNumber.get(i).seen(),
                    byNumber.get(i - 1) + " then " + byNumber.get(i));
        }
    }
}
