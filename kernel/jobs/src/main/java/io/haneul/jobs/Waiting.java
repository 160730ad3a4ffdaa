package io.haneul.jobs;

import io.haneul.model.JobId;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of this server that wait, in memory: for a moment, a signal, another job or a provider. No thread waits with them. */
final class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Store store;
    private final ScheduledExecutorService timer;
    private final Consumer<JobRow> resume;
    private final Set<JobId> held = ConcurrentHashMap.newKeySet();
    private final Map<JobId, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();
    private final Map<String, Set<Once>> byProvider = new ConcurrentHashMap<>();
    private final Map<String, Long> appeared = new ConcurrentHashMap<>();
    private volatile Runnable subjectsFreed = () -> {};

    Waiting(Store store, ScheduledExecutorService timer, Consumer<JobRow> resume) {
        this.store = store;
        this.timer = timer;
        this.resume = resume;
    }

    /** Names what is called when a job has let go of its subjects. */
    void onSubjectsFreed(Runnable action) {
        subjectsFreed = action;
    }

    /** {@return whether the job is new to this server; from now on it is not} */
    boolean hold(JobId job) {
        return held.add(job);
    }

    /** {@return whether this server knows that it holds the job} */
    boolean holds(JobId job) {
        return held.contains(job);
    }

    void forget(JobId job) {
        held.remove(job);
    }

    void forgetAll() {
        held.clear();
    }

    int count() {
        return held.size();
    }

    /** Resumes a job once, whoever comes first. */
    private final class Once {
        private final JobRow job;
        private final AtomicBoolean done = new AtomicBoolean();

        Once(JobRow job) {
            this.job = job;
        }

        void now() {
            if (done.compareAndSet(false, true) && held.contains(job.id())) {
                resume.accept(job);
            }
        }
    }

    void forMoment(JobRow job, Duration pause) {
        later(new Once(job), pause);
    }

    void forSignal(JobRow job, CompletionStage<?> signal, Duration atMost) {
        Once once = new Once(job);
        later(once, atMost);
        CompletionStage<?> unused = signal.whenComplete((value, error) -> once.now());
    }

    /**
     * @param provider role and name, or a role when any of it will do
     * @param since    when the provider was missed; one that has come since is not waited for
     */
    void forProvider(JobRow job, String provider, long since) {
        Once once = new Once(job);
        byProvider.computeIfAbsent(provider, p -> ConcurrentHashMap.newKeySet()).add(once);
        boolean came = appeared.entrySet().stream()
                .anyMatch(there -> isMeant(provider, there.getKey()) && there.getValue() - since > 0);
        if (came) {
            once.now();
        }
    }

    void providerAppeared(String provider) {
        appeared.put(provider, System.nanoTime());
        byProvider.keySet().stream()
                .filter(wanted -> isMeant(wanted, provider))
                .toList()
                .forEach(wanted -> Optional.ofNullable(byProvider.remove(wanted))
                        .ifPresent(waiters -> waiters.forEach(Once::now)));
    }

    private static boolean isMeant(String wanted, String provider) {
        return provider.equals(wanted) || provider.startsWith(wanted + " ");
    }

    void forJob(JobRow job, JobId other) {
        forSignal(job, ended(other), LOOK_AGAIN);
    }

    /** {@return what completes when the job has ended; one of another server is noticed by {@link #lookForEnds}} */
    CompletionStage<Void> ended(JobId job) {
        CompletableFuture<Void> end = ends.computeIfAbsent(job, id -> new CompletableFuture<>());
        boolean over = store.read(tx -> tx.jobs().find(job))
                .map(row -> row.state().isEnd())
                .orElse(true);
        if (over) {
            complete(job);
        }
        return end;
    }

    /** Looks whether jobs of other servers that somebody here waits for have ended. */
    void lookForEnds() {
        List<JobId> awaited = ends.keySet().stream()
                .filter(id -> !held.contains(id))
                .limit(500)
                .toList();
        if (!awaited.isEmpty()) {
            store.read(tx -> tx.jobs().endedOf(awaited)).forEach(this::complete);
        }
    }

    void ended(JobRow job) {
        forget(job.id());
        complete(job.id());
        if (!job.subjects().isEmpty()) {
            subjectsFreed.run();
        }
    }

    private void complete(JobId job) {
        Optional.ofNullable(ends.remove(job)).ifPresent(end -> end.complete(null));
    }

    /**
     * Reads the job's row after a while and goes on from there, however long the database is away; unless another server
     * than the owner has taken it over by then.
     */
    void reload(JobId job, UUID owner, Duration pause) {
        schedule(
                () -> {
                    try {
                        store.read(tx -> tx.jobs().find(job))
                                .filter(row -> !row.state().isEnd() && owner.equals(row.owner()) && held.contains(job))
                                .ifPresentOrElse(resume, () -> forget(job));
                    } catch (RuntimeException e) {
                        LOG.debug("job {} cannot be read yet: {}", job, e.getMessage());
                        reload(job, owner, pause);
                    }
                },
                pause);
    }

    private void later(Once once, Duration pause) {
        schedule(once::now, pause);
    }

    private void schedule(Runnable action, Duration pause) {
        if (!timer.isShutdown()) {
            ScheduledFuture<?> unused = timer.schedule(action, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
