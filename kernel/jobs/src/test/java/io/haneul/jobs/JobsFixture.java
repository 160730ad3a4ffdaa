package io.haneul.jobs;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.JobId;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store of its own for each test, scripts made of what the test gives, and servers that work on them. */
abstract class JobsFixture {
    final List<String> done = new CopyOnWriteArrayList<>();
    private TestSchema schema;
    Store store;

    record Baton(String said, int avoid) {
        Baton and(String more) {
            return new Baton(said + more, avoid);
        }
    }

    /** A script made of what a test gives it. */
    static final class Steps implements Script<Baton> {
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

    final TestSchema schema() {
        return schema;
    }

    final Step<Baton> step(String name) {
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

    final Step<Baton> failing(String name, FaultKind kind, int times) {
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

    final Jobs server(String node, Script<?>... scripts) {
        Jobs jobs = new Jobs(store, new Jobs.Options(node, Duration.ofMillis(600), Duration.ofMillis(200), 4));
        List.of(scripts).forEach(jobs::register);
        jobs.start();
        return jobs;
    }

    final JobId admit(Jobs jobs, Script<Baton> script, String... subjects) {
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

    static JobRow ended(Jobs jobs, JobId job) throws Exception {
        jobs.ended(job).toCompletableFuture().get(30, TimeUnit.SECONDS);
        return jobs.find(job).orElseThrow();
    }
}
