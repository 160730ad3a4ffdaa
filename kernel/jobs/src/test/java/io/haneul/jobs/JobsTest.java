package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.JobId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JobsTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private TestSchema schema;
    private Store store;

    record Baton(String said, int avoid) {
        Baton and(String more) {
            return new Baton(said + more, avoid);
        }
    }

    /** A script made of what a test gives it. */
    private static final class Steps implements Script<Baton> {
        private final List<Step<Baton>> steps;

        Steps(List<Step<Baton>> steps) {
            this.steps = steps;
        }

        @Override
        public String name() {
            return "steps";
        }

        @Override
        public Class<Baton> baton() {
            return Baton.class;
        }

        @Override
        public List<Step<Baton>> steps() {
            return steps;
        }

        @Override
        public Duration limit() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Optional<Retreat<Baton>> retreat(Baton baton, Fault noCapacity) {
            return baton.avoid() > 1
                    ? Optional.empty()
                    : Optional.of(new Retreat<>("place", new Baton(baton.said(), baton.avoid() + 1)));
        }
    }

    @BeforeEach
    void open() {
        schema = TestDatabase.shared().createSchema();
        store = Store.open(schema.dataSource(), Store.Options.production());
    }

    @AfterEach
    void close() {
        TestDatabase.shared().drop(schema);
    }

    private Step<Baton> step(String name) {
        return Step.of(
                name,
                (run, baton) -> {
                    done.add(name);
                    return Outcome.next(baton.and(name + " "));
                },
                (run, baton) -> {
                    done.add("undo " + name);
                    return Outcome.next(baton);
                });
    }

    private Step<Baton> failing(String name, FaultKind kind, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return Step.of(
                name,
                (run, baton) -> {
                    if (left.getAndDecrement() > 0) {
                        throw new Fault(kind, name + " failed");
                    }
                    done.add(name);
                    return Outcome.next(baton.and(name + " "));
                },
                (run, baton) -> {
                    done.add("undo " + name);
                    return Outcome.next(baton);
                });
    }

    private Jobs server(String node, Script<?>... scripts) {
        Jobs jobs = new Jobs(store, new Jobs.Options(node, Duration.ofMillis(600), Duration.ofMillis(200), 4));
        List.of(scripts).forEach(jobs::register);
        jobs.start();
        return jobs;
    }

    private JobId admit(Jobs jobs, Script<Baton> script, String... subjects) {
        return store.inTransaction(tx -> jobs.admit(
                tx,
                AdmissionBuilder.<Baton>builder()
                        .script(script)
                        .baton(new Baton("", 0))
                        .subjects(List.of(subjects).stream().map(Subject::new).toList())
                        .origin(Optional.empty())
                        .instance(Optional.empty())
                        .build()));
    }

    private static JobRow ended(Jobs jobs, JobId job) throws Exception {
        jobs.ended(job).toCompletableFuture().get(30, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }

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

    @Test
    void aBatonWithASecretIsRefused() {
        record Leak(io.haneul.model.Secret secret) {}

        assertThrows(
                IllegalStateException.class, () -> new Batons().write(new Leak(new io.haneul.model.Secret("canary"))));
    }

    @Test
    void anIdStandsInABatonAsPlainText() {
        record Holder(JobId job, Optional<JobId> other) {}
        Holder holder = new Holder(NewIds.of(JobId.class), Optional.of(NewIds.of(JobId.class)));
        Batons batons = new Batons();

        String json = batons.write(holder);

        assertEquals(
                "{\"job\":\"" + holder.job() + "\",\"other\":\""
                        + holder.other().orElseThrow() + "\"}",
                json);
        assertEquals(holder, batons.read(json, Holder.class));
    }
}
