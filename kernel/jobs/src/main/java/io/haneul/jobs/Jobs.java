package io.haneul.jobs;

import io.haneul.model.JobId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobRowBuilder;
import io.haneul.store.job.JobState;
import io.haneul.store.job.SubjectRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable jobs of one management server. Several servers on one database share them: each holds its own under a lease,
 * and takes over those of a dead one. Safe for any number of threads.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Store store;
    private final Batons batons = new Batons();
    private final ScheduledThreadPoolExecutor timer;
    private final Workers workers;
    private final Scripts scripts = new Scripts();
    private final Waiting waiting;
    private final Runner runner;
    private final Housekeeping housekeeping;

    /**
     * How a server takes part.
     *
     * @param node            the same for all runs on one data directory, of which only one is alive at a time: a new run
     *     takes over its predecessor's jobs at once
     * @param lease           after which a silent server counts as dead
     * @param longestDeadline of a call to a provider; another node's jobs are taken over only this long after its lease
     *     ended, when none of its calls can be under way any more
     * @param workers         how many steps run at once, those not counted that wait for a provider
     */
    public record Options(String node, Duration lease, Duration longestDeadline, int workers) {}

    public Jobs(Store store, Options options) {
        this.store = store;
        this.timer = new ScheduledThreadPoolExecutor(2, new NamedThreads("haneul-jobs-timer-"));
        timer.setRemoveOnCancelPolicy(true);
        this.workers = new Workers("haneul-jobs-worker-", options.workers());
        this.waiting = new Waiting(store, timer, this::resume);
        this.runner = new Runner(store, scripts, batons, waiting);
        this.housekeeping = new Housekeeping(store, timer, options, new Housekeeping.Ward(waiting, this::resume));
        waiting.onSubjectsFreed(housekeeping::freed);
    }

    /** Adds what this server can run; before {@link #start}. */
    public void register(Script<?> script) {
        scripts.add(script);
    }

    /** {@return the names of all it can run} */
    public Set<String> scripts() {
        return scripts.names();
    }

    /** Enters the server, takes over what its predecessor on this node left, and begins to work. */
    public void start() {
        housekeeping.start();
    }

    /**
     * Admits a job within the caller's transaction: it exists if and only if that commits, and begins then. When its
     * subjects are free it is this server's at once; else it waits for its turn, first come first served.
     */
    public <B extends Record> JobId admit(Tx tx, Admission<B> admission) {
        JobId id = NewIds.of(JobId.class);
        OptionalLong fence = take(tx, id, admission);
        JobRow job = row(tx, id, admission, fence);
        tx.jobs().insert(job);
        if (fence.isPresent()) {
            tx.afterCommit(() -> begin(job));
        } else {
            tx.afterCommit(housekeeping::queued);
        }
        return id;
    }

    private OptionalLong take(Tx tx, JobId id, Admission<?> admission) {
        List<String> names = admission.subjects().stream().map(Subject::name).toList();
        if (admission.fresh()) {
            names.forEach(name -> tx.jobs().takeSubject(name, id));
            return OptionalLong.of(1);
        }
        return Subjects.take(tx, id, names);
    }

    private <B extends Record> JobRow row(Tx tx, JobId id, Admission<B> admission, OptionalLong fence) {
        boolean held = fence.isPresent();
        JobRowBuilder row = JobRowBuilder.builder()
                .id(id)
                .script(admission.script().name())
                .version(admission.script().version())
                .subjects(admission.subjects().stream().map(Subject::name).collect(Collectors.joining(",")))
                .state(held ? JobState.RUNNING : JobState.QUEUED)
                .direction(Direction.FORWARD)
                .baton(batons.write(admission.baton()))
                .owner(held ? housekeeping.self() : null)
                .fence(fence.orElse(0))
                .attempt(1)
                .created(tx.now())
                .begun(held ? tx.now() : null);
        admission.origin().ifPresent(origin -> row.userId(origin.user())
                .accountId(origin.account())
                .domainId(origin.domain())
                .command(origin.command()));
        admission.instance().ifPresent(instance -> row.instanceKind(instance.kind())
                .instanceId(instance.id()));
        return row.build();
    }

    private void begin(JobRow job) {
        if (waiting.hold(job.id())) {
            resume(job);
        }
    }

    private void resume(JobRow job) {
        try {
            workers.execute(() -> walk(job));
        } catch (RejectedExecutionException e) {
            LOG.debug("job {} is left for the next run of a server: this one is closing", job.id());
        }
    }

    private void walk(JobRow job) {
        try {
            runner.walk(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("job {} is left for the next run of a server: this one is closing", job.id());
        } catch (RuntimeException e) {
            // the row could not be written; it still says where to go on
            LOG.warn("job {} could not be saved: {}", job.id(), e.getMessage());
            waiting.reload(job.id(), Objects.requireNonNull(job.owner()), Duration.ofSeconds(1));
        }
    }

    /** {@return the job's row, with what it has come to} */
    public Optional<JobRow> find(JobId job) {
        return store.read(tx -> tx.jobs().find(job));
    }

    /** {@return what completes when the job has ended, here or on another server} */
    public CompletionStage<Void> ended(JobId job) {
        return waiting.ended(job);
    }

    /** Lets the jobs that wait for the provider go on. */
    public void providerAppeared(String provider) {
        waiting.providerAppeared(provider);
    }

    /** {@return what the job did when, as far as it is written down} */
    public History history(JobRow job) {
        return History.of(job, batons);
    }

    /** {@return the names of the steps of the job's script; none when this server does not know it} */
    public List<String> stepNames(JobRow job) {
        return scripts.of(job).map(Jobs::names).orElseGet(List::of);
    }

    private static List<String> names(Script<?> script) {
        return script.steps().stream().map(Step::name).toList();
    }

    /** {@return how many jobs this server holds} */
    public int held() {
        return waiting.count();
    }

    /** {@return writes batons and results as JSON} */
    public Batons batons() {
        return batons;
    }

    /** Ends the lease and stops working. Jobs under way go on in the next run, or on another server. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.close(CLOSING);
        housekeeping.leave();
    }

    /** How jobs come by their subjects. */
    static final class Subjects {
        private Subjects() {}

        /** {@return the epoch of the main subject when all are the job's now; else none of them is} */
        static OptionalLong take(Tx tx, JobId id, List<String> names) {
            long main = 1;
            for (String name : names.stream().sorted().toList()) {
                if (tx.jobs().queuedBefore(name, id) > 0) {
                    return letGo(tx, id);
                }
                tx.jobs().takeSubject(name, id);
                SubjectRow subject = tx.jobs().subject(name).orElseThrow();
                if (!id.equals(subject.holder())) {
                    return letGo(tx, id);
                }
                main = name.equals(names.get(0)) ? subject.fence() : main;
            }
            return OptionalLong.of(main);
        }

        private static OptionalLong letGo(Tx tx, JobId id) {
            tx.jobs().releaseSubjects(id);
            return OptionalLong.empty();
        }
    }
}
