package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.JobId;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Another server, or another run of the same one, goes on where one stopped. */
final class TakeOverTest extends JobsFixture {
    @Test
    void aNewRunOnANodeTakesOverAtOnceWithANewerEpoch() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<Long> epochs = new CopyOnWriteArrayList<>();
        AtomicInteger runs = new AtomicInteger();
        Steps script = new Steps(List.of(step("a"), Step.of("b", (run, baton) -> {
            epochs.add(run.epoch().value());
            if (runs.incrementAndGet() == 1) {
                never.await();
            }
            return Outcome.next(baton.and("b"));
        })));
        Jobs dead = server("node", script);
        JobId job = admit(dead, script, "vm:1");
        while (epochs.isEmpty()) {
            Thread.onSpinWait();
        }

        try (Jobs heir = server("node", script)) {
            JobRow row = ended(heir, job);

            assertEquals(JobState.SUCCEEDED, row.state());
            assertEquals("a b", heir.batons().read(row.baton(), Baton.class).said());
            assertEquals(List.of(1L, 2L), epochs);
        } finally {
            dead.close();
        }
    }

    @Test
    void aPausedServerCannotSaveWhatAnotherTookOver() throws Exception {
        CountDownLatch resume = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        List<String> written = new CopyOnWriteArrayList<>();
        Steps script = new Steps(List.of(Step.of("only", (run, baton) -> {
            if (runs.incrementAndGet() == 1) {
                paused.countDown();
                resume.await();
                return Outcome.next(baton.and("late"));
            }
            written.add("heir");
            return Outcome.next(baton.and("heir"));
        })));
        Jobs first = server("node", script);
        JobId job = admit(first, script, "vm:1");
        assertTrue(paused.await(10, TimeUnit.SECONDS));

        try (Jobs heir = server("node", script)) {
            JobRow row = ended(heir, job);
            resume.countDown();
            first.close();

            assertEquals(List.of("heir"), written);
            assertEquals("heir", heir.batons().read(row.baton(), Baton.class).said());
            assertEquals(row, heir.find(job).orElseThrow());
        }
    }

    @Test
    void aSilentServersJobsGoToAnotherNodeAfterLeaseAndDeadline() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Steps script = new Steps(List.of(Step.of("only", (run, baton) -> {
            if (runs.incrementAndGet() == 1) {
                begun.countDown();
                new CountDownLatch(1).await();
            }
            return Outcome.next(baton);
        })));
        Jobs silent = server("one", script);
        JobId job = admit(silent, script, "vm:1");
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        silent.close();

        try (Jobs other = server("two", script)) {
            assertEquals(JobState.SUCCEEDED, ended(other, job).state());
            assertEquals(2, runs.get());
        }
    }
}
