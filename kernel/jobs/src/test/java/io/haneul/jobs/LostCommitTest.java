package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.store.Gate;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The database commits and dies before it can say so: the server does not know what it holds. */
final class LostCommitTest extends JobsFixture {
    private final AtomicBoolean dying = new AtomicBoolean();
    private final Gate gate = new Gate() {
        @Override
        public void afterCommit() {
            if (dying.compareAndSet(true, false)) {
                throw new IllegalStateException("the connection is gone");
            }
        }
    };

    private void openWithGate() {
        store = Store.open(schema().dataSource(), new Store.Options(gate, Clock.systemUTC()));
    }

    @Test
    void aJobWhoseAdmissionWasCommittedUnheardIsCarriedOutOnce() throws Exception {
        openWithGate();
        CountDownLatch ran = new CountDownLatch(1);
        Steps script = new Steps(List.of(step("a"), Step.of("b", (run, baton) -> {
            done.add("b");
            ran.countDown();
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            dying.set(true);
            assertThrows(IllegalStateException.class, () -> admit(jobs, script, "vm:1"));

            ran.await(30, TimeUnit.SECONDS);
            JobRow next = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.SUCCEEDED, next.state());
            assertEquals(List.of("a", "b", "a", "b"), done);
        }
    }

    @Test
    void aJobThatIsUnderWayIsNotTakenForForgotten() throws Exception {
        openWithGate();
        CountDownLatch enough = new CountDownLatch(1);
        Steps script = new Steps(List.of(Step.of("long", (run, baton) -> {
            done.add("long");
            enough.await();
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            var job = admit(jobs, script, "vm:1");
            Thread.sleep(1500); // several looks at what this server holds

            enough.countDown();

            assertEquals(JobState.SUCCEEDED, ended(jobs, job).state());
            assertEquals(List.of("long"), done);
        }
    }
}
