package io.haneul.jobs;

import io.haneul.model.JobId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.ServerRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this server's lease, takes over what dead servers held, and claims queued jobs whose subjects are free. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int CLAIMS_AT_ONCE = 50;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Store store;
    private final ScheduledExecutorService timer;
    private final Jobs.Options options;
    private final Ward ward;
    private final AtomicBoolean claimDue = new AtomicBoolean();
    private volatile boolean anyQueued = true;
    private volatile UUID self = NewIds.next();
    private volatile Set<JobId> suspects = Set.of();

    /** Where jobs go that this server came to hold. */
    record Ward(Waiting waiting, Consumer<JobRow> resume) {}

    Housekeeping(Store store, ScheduledExecutorService timer, Jobs.Options options, Ward ward) {
        this.store = store;
        this.timer = timer;
        this.options = options;
        this.ward = ward;
    }

    UUID self() {
        return self;
    }

    void start() {
        enter();
        // only one run lives on a data directory: the one before is dead, without any waiting
        for (ServerRow dead : store.read(tx -> tx.jobs().predecessors(options.node(), self))) {
            takeOver(dead);
        }
        every(options.lease().dividedBy(3), this::keepLease);
        every(POLL, this::claim);
        every(POLL, ward.waiting()::lookForEnds);
    }

    private void every(Duration period, Runnable action) {
        Runnable guarded = () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("housekeeping of jobs: {}", e.getMessage());
            }
        };
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(guarded, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void enter() {
        self = NewIds.next();
        ServerRow server = new ServerRow(self, options.node(), leaseEnd());
        store.write(tx -> tx.jobs().insertServer(server));
    }

    void leave() {
        try {
            store.write(tx -> tx.jobs().renew(self, Instant.EPOCH));
        } catch (RuntimeException e) {
            LOG.info("the lease could not be ended, it will run out: {}", e.getMessage());
        }
    }

    private Instant leaseEnd() {
        return store.clock().instant().plus(options.lease());
    }

    private void keepLease() {
        int renewed = store.inTransaction(tx -> tx.jobs().renew(self, leaseEnd()));
        if (renewed == 0) {
            LOG.error("this server was silent for too long and was declared dead; it begins anew");
            ward.waiting().forgetAll();
            enter();
        }
        Instant silentSince = store.clock().instant().minus(options.longestDeadline());
        store.read(tx -> tx.jobs().expired(silentSince, self)).forEach(this::takeOver);
        takeUpForgotten();
    }

    /**
     * Takes up jobs that are this server's though it does not know it: the database committed and died before it could say
     * so. A commit whose answer is only on its way is no such thing, so a job must be found twice.
     */
    private void takeUpForgotten() {
        Set<JobId> unknown = store.read(tx -> tx.jobs().idsHeldBy(self)).stream()
                .filter(job -> !ward.waiting().holds(job))
                .collect(Collectors.toSet());
        for (JobId job : unknown) {
            if (suspects.contains(job) && ward.waiting().hold(job)) {
                LOG.warn("job {} was given to this server unheard; it is taken up now", job);
                ward.waiting().reload(job, self, Duration.ZERO);
            }
        }
        suspects = unknown;
    }

    private void takeOver(ServerRow dead) {
        int jobs = store.inTransaction(tx -> {
            if (tx.jobs().bury(dead.id()) == 0) {
                return 0;
            }
            tx.jobs().fenceSubjectsOf(dead.id());
            return tx.jobs().inherit(dead.id(), self);
        });
        LOG.info("took over {} jobs of server {} on node {}", jobs, dead.id(), dead.node());
        if (jobs > 0) {
            store.read(tx -> tx.jobs().heldBy(self)).forEach(this::adopt);
        }
    }

    private void adopt(JobRow job) {
        if (ward.waiting().hold(job.id())) {
            ward.resume().accept(job);
        }
    }

    /** Told when a job of this server has to wait for its subjects. */
    void queued() {
        anyQueued = true;
        claimSoon();
    }

    /** Told when subjects were let go of: looks soon whether a job waited for them, when this server knows of any. */
    void freed() {
        if (anyQueued) {
            claimSoon();
        }
    }

    private void claimSoon() {
        if (claimDue.compareAndSet(false, true) && !timer.isShutdown()) {
            timer.execute(() -> {
                claimDue.set(false);
                try {
                    claim();
                } catch (RuntimeException e) {
                    LOG.warn("queued jobs cannot be claimed now: {}", e.getMessage());
                }
            });
        }
    }

    private void claim() {
        anyQueued = store.read(tx -> tx.jobs().anyQueued());
        if (!anyQueued) {
            return;
        }
        List<JobRow> claimed = store.inTransaction(tx -> {
            List<JobRow> mine = new ArrayList<>();
            for (JobRow job : tx.jobs().lockQueued(CLAIMS_AT_ONCE)) {
                OptionalLong fence =
                        Jobs.Subjects.take(tx, job.id(), List.of(job.subjects().split(",")));
                if (fence.isPresent() && tx.jobs().claim(job.id(), self, fence.getAsLong(), tx.now()) == 1) {
                    tx.jobs().find(job.id()).ifPresent(mine::add);
                }
            }
            return mine;
        });
        claimed.forEach(this::adopt);
    }
}
