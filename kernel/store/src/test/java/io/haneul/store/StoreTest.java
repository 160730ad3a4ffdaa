package io.haneul.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.JobId;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobRowBuilder;
import io.haneul.store.job.JobState;
import io.haneul.store.setting.SettingRow;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StoreTest {
    private static final UUID GLOBAL = new UUID(0, 0);

    private TestSchema schema;
    private Store store;

    @BeforeEach
    void open() {
        schema = TestDatabase.shared().createSchema();
        store = Store.open(schema.dataSource(), Store.Options.production());
    }

    @AfterEach
    void close() {
        store.close();
        TestDatabase.shared().drop(schema);
    }

    @Test
    void whatAClosureThrowsRollsBack() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> store.write(tx -> {
                    tx.settings().put(new SettingRow("a", "global", GLOBAL, "1"));
                    throw new IllegalStateException("no");
                }));

        assertEquals("no", thrown.getMessage());
        assertTrue(store.read(tx -> tx.settings().all()).isEmpty());
    }

    @Test
    void aJobSurvivesItsRowUnchanged() {
        JobRow job = job();

        store.write(tx -> tx.jobs().insert(job));

        assertEquals(job, store.read(tx -> tx.jobs().find(job.id())).orElseThrow());
    }

    @Test
    void aSecondHolderDoesNotGetTheSubjectAndEveryNewHolderGetsANewerEpoch() {
        JobId first = NewIds.of(JobId.class);
        JobId second = NewIds.of(JobId.class);

        store.write(tx -> tx.jobs().takeSubject("vm:1", first));
        store.write(tx -> tx.jobs().takeSubject("vm:1", second));
        var held = store.read(tx -> tx.jobs().subject("vm:1")).orElseThrow();
        store.write(tx -> tx.jobs().releaseSubjects(first));
        store.write(tx -> tx.jobs().takeSubject("vm:1", second));
        var next = store.read(tx -> tx.jobs().subject("vm:1")).orElseThrow();

        assertEquals(first, held.holder());
        assertEquals(1, held.fence());
        assertEquals(second, next.holder());
        assertEquals(2, next.fence());
    }

    @Test
    void anUpdateWithAnOldFenceChangesNothing() {
        JobRow job = job();
        store.write(tx -> tx.jobs().insert(job));

        int saved = store.inTransaction(tx -> tx.jobs().save(job.withFence(0).withStep(1)));

        assertEquals(0, saved);
        assertEquals(0, store.read(tx -> tx.jobs().find(job.id())).orElseThrow().step());
    }

    @Test
    void aDeadlockIsRunAgainUntilBothHaveTheirWay() throws Exception {
        store.write(tx -> {
            tx.settings().put(new SettingRow("x", "global", GLOBAL, "0"));
            tx.settings().put(new SettingRow("y", "global", GLOBAL, "0"));
        });
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = threads.submit(() -> inOrder("x", "y", "1", bothHoldOne));
            Future<?> two = threads.submit(() -> inOrder("y", "x", "2", bothHoldOne));
            one.get(30, TimeUnit.SECONDS);
            two.get(30, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }

        var values = store.read(tx -> tx.settings().all());
        assertEquals(values.get(0).value(), values.get(1).value());
        assertTrue(store.counters().snapshot().retries() > 0);
    }

    private void inOrder(String first, String second, String value, CountDownLatch bothHoldOne) {
        store.write(tx -> {
            tx.settings().put(new SettingRow(first, "global", GLOBAL, value));
            bothHoldOne.countDown();
            await(bothHoldOne);
            tx.settings().put(new SettingRow(second, "global", GLOBAL, value));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTransactionWithinATransactionIsRefused() {
        assertThrows(IllegalStateException.class, () -> store.write(tx -> store.write(inner -> {})));
    }

    @Test
    void providersAreKeptOutOfTransactions() {
        store.requireNoTransaction();

        assertThrows(IllegalStateException.class, () -> store.write(tx -> store.requireNoTransaction()));
    }

    @Test
    void aTakenKeyIsToldFromOtherFailures() {
        JobRow job = job();
        store.write(tx -> tx.jobs().insert(job));

        PersistenceException thrown = assertThrows(
                PersistenceException.class, () -> store.write(tx -> tx.jobs().insert(job)));

        assertTrue(Store.isDuplicate(thrown));
        assertFalse(Store.isDuplicate(new PersistenceException("other")));
    }

    private JobRow job() {
        return JobRowBuilder.builder()
                .id(NewIds.of(JobId.class))
                .script("test")
                .version(1)
                .subjects("vm:1")
                .state(JobState.RUNNING)
                .direction(Direction.FORWARD)
                .baton("{}")
                .owner(NewIds.next())
                .fence(1)
                .attempt(1)
                .created(store.read(tx -> tx.now()))
                .build();
    }
}
