package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.FaultKind;
import io.haneul.model.JobId;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class JobsTest extends JobsFixture {
    @Test
    void stepsRunInOrderAndHandTheBatonOn() throws Exception {
        Steps script = new Steps(List.of(step("a"), step("b"), step("c")));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.SUCCEEDED, row.state());
            assertEquals(List.of("a", "b", "c"), done);
            assertEquals("a b c ", jobs.batons().read(row.baton(), Baton.class).said());
        }
    }

    @Test
    void aJobOfThreeStepsIsFourCommits() throws Exception {
        Steps script = new Steps(List.of(step("a"), step("b"), step("c")));
        try (Jobs jobs = server("one", script)) {
            var before = store.counters().snapshot();

            ended(jobs, admit(jobs, script, "vm:1"));

            long commits = store.counters().snapshot().since(before).commits();
            // the lease may have been renewed meanwhile
            assertTrue(commits >= 4 && commits <= 6, commits + " commits");
        }
    }

    @Test
    void aFailureIsUndoneBackOverEveryStepThatStarted() throws Exception {
        Steps script = new Steps(List.of(step("a"), step("b"), failing("c", FaultKind.INVALID, 1), step("d")));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.FAILED, row.state());
            assertEquals(431, row.errorCode());
            assertEquals("c failed", row.errorText());
            assertEquals(List.of("a", "b", "undo c", "undo b", "undo a"), done);
        }
    }

    @Test
    void noCapacityGoesBackToPlaceElsewhere() throws Exception {
        Steps script = new Steps(List.of(step("first"), step("place"), failing("start", FaultKind.NO_CAPACITY, 1)));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.SUCCEEDED, row.state());
            assertEquals(List.of("first", "place", "undo start", "undo place", "place", "start"), done);
        }
    }

    @Test
    void noCapacityAnywhereFails() throws Exception {
        Steps script = new Steps(List.of(step("place"), failing("start", FaultKind.NO_CAPACITY, 9)));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.FAILED, row.state());
            assertEquals(533, row.errorCode());
        }
    }

    @Test
    void whatCannotBeReachedIsTriedAgain() throws Exception {
        Steps script = new Steps(List.of(failing("a", FaultKind.UNREACHABLE, 3), failing("b", FaultKind.UNKNOWN, 2)));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.SUCCEEDED, row.state());
            assertEquals(List.of("a", "b"), done);
        }
    }

    @Test
    void aJobWaitsForAPlaceWithoutTakingTheTurnOfOthers() throws Exception {
        CompletableFuture<Void> place = new CompletableFuture<>();
        Steps script = new Steps(List.of(Step.of("busy", (run, baton) -> {
            if (!place.isDone()) {
                throw new Busy("the host", place);
            }
            done.add("busy");
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            List<JobId> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(admit(jobs, script, "vm:" + i));
            }
            assertEquals(List.of(), done);

            place.complete(null);
            for (JobId job : waiting) {
                assertEquals(JobState.SUCCEEDED, ended(jobs, job).state());
            }
            assertEquals(20, done.size());
        }
    }

    @Test
    void aJobWaitsForAnyProviderOfARole() throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        CountDownLatch missed = new CountDownLatch(1);
        Steps script = new Steps(List.of(Step.of("segment", (run, baton) -> {
            if (!there.get()) {
                missed.countDown();
                throw new ProviderMissing("isolation");
            }
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            JobId job = admit(jobs, script, "network:1");
            missed.await();
            there.set(true);
            jobs.providerAppeared("isolation vlan");

            assertEquals(JobState.SUCCEEDED, ended(jobs, job).state());
        }
    }

    @Test
    void aProviderThatComesWhileItIsMissedIsNotWaitedFor() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        AtomicReference<Jobs> server = new AtomicReference<>();
        Steps script = new Steps(List.of(Step.of("call", (run, baton) -> {
            if (tries.incrementAndGet() == 1) {
                server.get().providerAppeared("hypervisor x");
                throw new ProviderMissing("hypervisor x");
            }
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            server.set(jobs);
            long begun = System.nanoTime();

            assertEquals(
                    JobState.SUCCEEDED, ended(jobs, admit(jobs, script, "vm:1")).state());
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(25), "it was waited for");
        }
    }

    @Test
    void aDefectStopsAndKeepsWhatThereIs() throws Exception {
        Steps script = new Steps(List.of(step("a"), Step.of("b", (run, baton) -> {
            throw new IllegalArgumentException("a bug");
        })));
        try (Jobs jobs = server("one", script)) {
            JobRow row = ended(jobs, admit(jobs, script, "vm:1"));

            assertEquals(JobState.FAILED, row.state());
            assertEquals(530, row.errorCode());
            assertEquals(List.of("a"), done);
        }
    }

    @Test
    void jobsOnOneSubjectRunOneAfterTheOtherInOrder() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<JobId> order = new CopyOnWriteArrayList<>();
        Steps script = new Steps(List.of(Step.of("only", (run, baton) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            order.add(run.job());
            Thread.sleep(5);
            inside.decrementAndGet();
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            List<JobId> admitted = new java.util.ArrayList<>();
            for (int i = 0; i < 12; i++) {
                admitted.add(admit(jobs, script, "vm:1", "vm:2"));
            }
            for (JobId job : admitted) {
                assertEquals(JobState.SUCCEEDED, ended(jobs, job).state());
            }

            assertEquals(1, most.get());
            assertEquals(admitted, order);
        }
    }

    @Test
    void everyHolderOfASubjectHasANewerEpoch() throws Exception {
        List<Long> epochs = new CopyOnWriteArrayList<>();
        Steps script = new Steps(List.of(Step.of("only", (run, baton) -> {
            epochs.add(run.epoch().value());
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            for (int i = 0; i < 3; i++) {
                ended(jobs, admit(jobs, script, "vm:1"));
            }
        }
        assertEquals(List.of(1L, 2L, 3L), epochs);
    }

    @Test
    void aJobWaitsForAMissingProviderAndGoesOnWhenItIsBack() throws Exception {
        AtomicInteger there = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        Steps script = new Steps(List.of(Step.of("call", (run, baton) -> {
            asked.countDown();
            if (there.get() == 0) {
                throw new ProviderMissing("hypervisor x");
            }
            return Outcome.next(baton);
        })));
        try (Jobs jobs = server("one", script)) {
            JobId job = admit(jobs, script, "vm:1");
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            JobRow parked = jobs.find(job).orElseThrow();
            while (parked.state() != JobState.PARKED) {
                parked = jobs.find(job).orElseThrow();
            }
            assertEquals("hypervisor x", parked.waitingFor());

            there.set(1);
            Thread.sleep(50);
            jobs.providerAppeared("hypervisor x");

            assertEquals(JobState.SUCCEEDED, ended(jobs, job).state());
        }
    }

    @Test
    void aJobWaitsForAnotherJob() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Steps slow = new Steps(List.of(Step.of("slow", (run, baton) -> {
            go.await();
            done.add("slow");
            return Outcome.next(baton);
        })));
        Map<String, JobId> other = new ConcurrentHashMap<>();
        Script<Baton> waits = new Script<>() {
            @Override
            public String name() {
                return "waits";
            }

            @Override
            public Class<Baton> baton() {
                return Baton.class;
            }

            @Override
            public List<Step<Baton>> steps() {
                return List.of(Step.of("wait", (run, baton) -> {
                    if (!done.contains("slow")) {
                        return Outcome.awaitJob(other.get("job"));
                    }
                    done.add("after");
                    return Outcome.next(baton);
                }));
            }
        };
        try (Jobs jobs = server("one", slow, waits)) {
            other.put("job", admit(jobs, slow, "net:1"));
            JobId second = admit(jobs, waits, "vm:1");
            go.countDown();

            assertEquals(JobState.SUCCEEDED, ended(jobs, second).state());
            assertEquals(List.of("slow", "after"), done);
        }
    }
}
