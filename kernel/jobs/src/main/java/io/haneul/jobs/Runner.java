package io.haneul.jobs;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.store.Store;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Walks one job through its steps until it ends or has to wait. Holds no state of its own between two walks. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int TRIES_OF_A_WRITE = 100;
    private static final int TRIES_BEFORE_STUCK = 5;
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofSeconds(5);
    private static final Duration PARKED_FROM = Duration.ofSeconds(2);

    private final Store store;
    private final Scripts scripts;
    private final Batons batons;
    private final Waiting waiting;
    private final Chronicle chronicle;

    Runner(Store store, Scripts scripts, Batons batons, Waiting waiting) {
        this.store = store;
        this.scripts = scripts;
        this.batons = batons;
        this.waiting = waiting;
        this.chronicle = new Chronicle(store.clock(), batons);
    }

    /** Goes on with a job this server holds. On return it has ended, waits, or is lost to another server. */
    void walk(JobRow job) throws InterruptedException {
        Optional<Script<?>> script = scripts.of(job);
        if (script.isEmpty()) {
            LOG.warn(
                    "job {} waits for script {} version {}, which this server does not have",
                    job.id(),
                    job.script(),
                    job.version());
            park(job, Duration.ofMinutes(1), Optional.of("script " + job.script()));
            return;
        }
        MDC.put("job", job.id() + " " + job.script());
        MDC.put("subject", job.subjects());
        try {
            walk(script.get(), job);
        } catch (LostJob e) {
            LOG.info("job {} is held by another server now", job.id());
            waiting.forget(job.id());
        } finally {
            MDC.remove("job");
            MDC.remove("subject");
        }
    }

    private <B extends Record> void walk(Script<B> script, JobRow job) throws InterruptedException {
        Optional<JobRow> now = Optional.of(job);
        while (now.isPresent()) {
            now = step(new Position<>(script, now.get(), batons.read(now.get().baton(), script.baton())));
        }
    }

    private <B extends Record> Optional<JobRow> step(Position<B> at) throws InterruptedException {
        long asked = System.nanoTime();
        Instant begun = chronicle.now();
        try {
            Outcome<B> outcome = at.act();
            Position<B> told = chronicle.told(at, begun, outcome);
            if (outcome instanceof Outcome.Failed<B> failed) {
                return faulted(told, failed.fault());
            }
            return at.isForward() ? forward(told, outcome) : undone(told, outcome);
        } catch (Fault fault) {
            return faulted(chronicle.told(at, begun, fault), fault);
        } catch (ProviderMissing missing) {
            JobRow told = chronicle.told(at, begun, missing).job();
            waiting.forProvider(
                    park(told, Duration.ofSeconds(30), Optional.of(missing.provider())), missing.provider(), asked);
            return Optional.empty();
        } catch (Busy busy) {
            return awaitPlace(at, busy);
        } catch (LostJob lost) {
            throw lost;
        } catch (RuntimeException e) {
            return refusedOrBroken(chronicle.told(at, begun, e), e);
        }
    }

    private <B extends Record> Optional<JobRow> awaitPlace(Position<B> at, Busy busy) {
        if (at.isForward() && at.isOver(store.clock().instant())) {
            return undoFrom(at, Failure.of(new Fault(FaultKind.UNREACHABLE, String.valueOf(busy.getMessage()))));
        }
        waiting.forSignal(at.job(), busy.place(), LONGEST_WAIT_FOR_A_PLACE);
        return Optional.empty();
    }

    private <B extends Record> Optional<JobRow> refusedOrBroken(Position<B> at, RuntimeException e) {
        if (e instanceof Failure.Source source && at.isForward()) {
            return undoFrom(at, source.failure());
        }
        if (Store.isUnavailable(e)) {
            LOG.warn("{}: the database cannot be used now: {}", at.label(), e.getMessage());
            waiting.reload(at.job().id(), Objects.requireNonNull(at.job().owner()), Duration.ofSeconds(1));
            return Optional.empty();
        }
        LOG.error("{}: a defect", at.label(), e);
        Failure defect = new Failure(
                530,
                "internal error in step " + at.step().name() + " of job "
                        + at.job().id());
        return at.isForward() ? stopBroken(at, defect) : undoFailed(at, defect);
    }

    private <B extends Record> Optional<JobRow> forward(Position<B> at, Outcome<B> outcome) {
        if (outcome instanceof Outcome.Await<B> await) {
            waiting.forSignal(at.job(), await.signal(), await.atMost());
            return Optional.empty();
        }
        if (outcome instanceof Outcome.AwaitJob<B> await) {
            waiting.forJob(at.job(), await.job());
            return Optional.empty();
        }
        if (outcome instanceof Outcome.End<B> end) {
            return end(at, end);
        }
        if (outcome instanceof Outcome.Again<B> again) {
            JobRow row = running(at.job()).withBaton(batons.write(again.baton()));
            return retryable(at, row.withAttempt(1), Write.NONE);
        }
        Outcome.Next<B> next = (Outcome.Next<B>) outcome;
        if (at.isLast()) {
            return end(at, new Outcome.End<>(next.baton(), next.write(), Optional.empty()));
        }
        JobRow row = running(at.job())
                .withBaton(batons.write(next.baton()))
                .withStep(at.job().step() + 1);
        return retryable(at, row.withAttempt(1), next.write());
    }

    private <B extends Record> Optional<JobRow> end(Position<B> at, Outcome.End<B> end) {
        JobRow row = running(at.job())
                .withState(JobState.SUCCEEDED)
                .withBaton(batons.write(end.baton()))
                .withResult(end.result().orElse(null));
        return retryable(at, row, end.write());
    }

    private <B extends Record> Optional<JobRow> faulted(Position<B> at, Fault fault) {
        if (!at.isForward()) {
            return undoFailed(at, Failure.of(fault));
        }
        LOG.info("{}: {} {}", at.label(), fault.kind(), fault.getMessage());
        if (fault.kind() == FaultKind.BROKEN) {
            return stopBroken(at, Failure.of(fault));
        }
        if (fault.kind() == FaultKind.NO_CAPACITY) {
            Optional<Script.Retreat<B>> retreat = at.script().retreat(at.baton(), fault);
            return retreat.isPresent() ? goBack(at, retreat.get()) : undoFrom(at, Failure.of(fault));
        }
        boolean mayPass = fault.kind() == FaultKind.UNREACHABLE || fault.kind() == FaultKind.UNKNOWN;
        if (!mayPass || at.isOver(store.clock().instant())) {
            return undoFrom(at, Failure.of(fault));
        }
        waitAndRepeat(at.job());
        return Optional.empty();
    }

    private <B extends Record> Optional<JobRow> goBack(Position<B> at, Script.Retreat<B> retreat) {
        JobRow row = running(at.job())
                .withDirection(Direction.BACK)
                .withTarget(at.indexOf(retreat.step()))
                .withBaton(batons.write(retreat.baton()))
                .withAttempt(1);
        return Optional.of(save(row, Write.NONE));
    }

    private <B extends Record> Optional<JobRow> undoFrom(Position<B> at, Failure failure) {
        JobRow row = running(at.job())
                .withDirection(Direction.UNDO)
                .withErrorCode(failure.code())
                .withErrorText(abridged(failure.text()))
                .withAttempt(1);
        return Optional.of(save(row, Write.NONE));
    }

    private <B extends Record> Optional<JobRow> undone(Position<B> at, Outcome<B> outcome) {
        if (outcome instanceof Outcome.Await<B> await) {
            waiting.forSignal(at.job(), await.signal(), await.atMost());
            return Optional.empty();
        }
        if (!(outcome instanceof Outcome.Next<B> next)) {
            throw new IllegalStateException("undoing answers next or await");
        }
        JobRow row = running(at.job()).withBaton(batons.write(next.baton())).withAttempt(1);
        if (row.direction() == Direction.BACK && row.step() == row.target()) {
            return retryable(at, row.withDirection(Direction.FORWARD), next.write());
        }
        if (row.step() > 0) {
            return retryable(at, row.withStep(row.step() - 1), next.write());
        }
        Write failed = at.script().failed(next.baton(), failure(row));
        return retryable(at, row.withState(JobState.FAILED), next.write().then(failed));
    }

    private <B extends Record> Optional<JobRow> undoFailed(Position<B> at, Failure failure) {
        LOG.warn("{}: undoing failed: {}", at.label(), failure.text());
        if (at.job().attempt() == TRIES_BEFORE_STUCK) {
            LOG.error("{}: undoing failed {} times; it goes on being tried", at.label(), TRIES_BEFORE_STUCK);
            save(at.job(), at.script().stuck(at.baton(), failure));
        }
        waitAndRepeat(at.job());
        return Optional.empty();
    }

    private <B extends Record> Optional<JobRow> stopBroken(Position<B> at, Failure failure) {
        JobRow row = running(at.job())
                .withState(JobState.FAILED)
                .withErrorCode(failure.code())
                .withErrorText(abridged(failure.text()));
        save(row, at.script().broken(at.baton(), failure));
        return Optional.empty();
    }

    /** Commits a step's end; when its write finds that things have changed, the step is to act again. */
    private <B extends Record> Optional<JobRow> retryable(Position<B> at, JobRow row, Write write) {
        try {
            JobRow saved = save(row, write);
            return saved.state().isEnd() ? Optional.empty() : Optional.of(saved);
        } catch (TryAgain e) {
            LOG.debug("{}: again, {}", at.label(), e.getMessage());
            if (at.job().attempt() > TRIES_OF_A_WRITE) {
                return undoFrom(at, new Failure(533, String.valueOf(e.getMessage())));
            }
            return Optional.of(chronicle.again(at.job(), e).withAttempt(at.job().attempt() + 1));
        }
    }

    private JobRow save(JobRow job, Write write) {
        JobRow row = job.state().isEnd() ? job.withEnded(store.clock().instant()) : job;
        store.write(tx -> {
            write.in(tx);
            if (tx.jobs().save(row) == 0) {
                throw new LostJob();
            }
            if (row.state().isEnd()) {
                release(tx, row);
            }
        });
        if (row.state().isEnd()) {
            waiting.ended(row);
        }
        return row;
    }

    private static void release(Tx tx, JobRow job) {
        if (!job.subjects().isEmpty()) {
            tx.jobs().releaseSubjects(job.id());
        }
    }

    private void waitAndRepeat(JobRow job) {
        Duration pause = Backoff.after(job.attempt());
        JobRow again = job.withAttempt(job.attempt() + 1);
        if (pause.compareTo(PARKED_FROM) < 0) {
            waiting.forMoment(again, pause);
        } else {
            park(again, pause, Optional.empty());
        }
    }

    private JobRow park(JobRow job, Duration pause, Optional<String> waitingFor) {
        Instant wake = store.clock().instant().plus(pause);
        JobRow parked = job.withState(JobState.PARKED).withWakeAt(wake).withWaitingFor(waitingFor.orElse(null));
        save(parked, Write.NONE);
        waiting.forMoment(parked, pause);
        return parked;
    }

    private static JobRow running(JobRow job) {
        return job.withState(JobState.RUNNING).withWakeAt(null).withWaitingFor(null);
    }

    private static Failure failure(JobRow job) {
        return new Failure(
                Objects.requireNonNullElse(job.errorCode(), 530), Objects.requireNonNullElse(job.errorText(), ""));
    }

    private static String abridged(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1999) + "\u2026";
    }
}
