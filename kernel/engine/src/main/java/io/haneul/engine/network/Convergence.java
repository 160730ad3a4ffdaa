package io.haneul.engine.network;

import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Workers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.store.Store;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.NicMark;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the providers of implemented networks at the newest state. What was changed stands in rows until it is in force, so
 * nothing is lost with a server. On each server one applier per network pushes; a network at rest costs no thread and no memory.
 */
final class Convergence implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Convergence.class);
    private static final int AT_ONCE = 8;

    private final Kernel kernel;
    private final Pushing pushing;
    private final Revisions revisions;
    private final Settlement settlement;
    private final Map<NetworkId, Applier> appliers = new ConcurrentHashMap<>();
    private final Workers workers;
    private final Applier.Pace pace;
    private final ScheduledThreadPoolExecutor timer;

    Convergence(Kernel kernel, Pushing pushing, Revisions revisions) {
        this.kernel = kernel;
        this.pushing = pushing;
        this.revisions = revisions;
        this.settlement = new Settlement(kernel.store());
        this.workers = new Workers("haneul-network-push-", AT_ONCE);
        // long before anybody looks for what was left undone
        this.pace =
                new Applier.Pace(this::later, kernel.config().timing().look().dividedBy(8));
        this.timer = new ScheduledThreadPoolExecutor(1, Threads.named("haneul-network-timer"));
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Begins to look for changes that nobody here asked to be pushed: at once for those that a run before left behind, and
     * regularly for those that another server has not pushed for a while.
     */
    void start() {
        later(guarded(() -> look(Duration.ZERO)), Duration.ZERO);
        Duration look = kernel.config().timing().look();
        every(look, () -> look(look));
    }

    /** Does something again and again, with pauses of that length. */
    void every(Duration pause, Runnable action) {
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(
                guarded(action), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("recurring work on networks failed: {}", e.getMessage());
            }
        };
    }

    private void look(Duration age) {
        kernel.store().read(tx -> tx.networks().waiting(tx.now().minus(age))).forEach(this::changed);
    }

    /** Has the network's newest state pushed soon. */
    void changed(NetworkId network) {
        appliers.compute(network, (id, there) -> orNew(id, there).wanted());
    }

    /** Has the change pushed soon, unless it has been already. */
    void changed(NetworkId network, Mark change) {
        appliers.compute(network, (id, there) -> orNew(id, there).wanted(change));
    }

    /**
     * {@return what completes when the interface, as it is by now, is in force at all providers of the network, or exceptionally
     * with the fault when one of them does not take it; one that failed a moment ago fails at once} What this server does not
     * remember, the interface's row tells: whoever is told that it is in force, and asks again however late, is told the same.
     */
    CompletionStage<Void> applied(NetworkId network, NicMark nic) {
        return Optional.ofNullable(appliers.get(network))
                .flatMap(there -> there.known(Mark.of(nic)))
                .orElseGet(() -> asStored(network, nic.id()));
    }

    /** An interface that is gone needs not be awaited any more. */
    private CompletableFuture<Void> asStored(NetworkId network, NicId nic) {
        return kernel.store()
                .read(tx -> tx.nics().find(nic))
                .filter(row -> row.pendingSince() != null)
                .map(row -> awaiting(network, Mark.of(row)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> awaiting(NetworkId network, Mark change) {
        CompletableFuture<CompletableFuture<Void>> waiter = new CompletableFuture<>();
        appliers.compute(network, (id, there) -> {
            Applier applier = orNew(id, there);
            waiter.complete(applier.awaiting(change));
            return applier;
        });
        return waiter.join();
    }

    /**
     * {@return what to wait for until the change is in force; empty when it is} What this server does not remember, its row tells,
     * as with interfaces: one that is not stored any more is in force.
     */
    Optional<CompletionStage<Void>> awaitingChange(NetworkId network, long change) throws Fault, InterruptedException {
        Mark mark = Mark.ofChange(change);
        CompletableFuture<Void> applied = Optional.ofNullable(appliers.get(network))
                .flatMap(there -> there.known(mark))
                .orElseGet(() -> kernel.store()
                                .read(tx -> tx.networks().changes(network))
                                .contains(change)
                        ? awaiting(network, mark)
                        : CompletableFuture.completedFuture(null));
        if (!applied.isDone()) {
            return Optional.of(applied);
        }
        try {
            applied.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException("network " + network + " could not be applied", e);
        }
    }

    private Applier orNew(NetworkId id, @org.jspecify.annotations.Nullable Applier there) {
        return there != null
                ? there
                : new Applier("network " + id, new Pushes(id), pace, applier -> forget(id, applier));
    }

    private void forget(NetworkId id, Applier applier) {
        appliers.computeIfPresent(id, (key, there) -> there == applier && applier.isIdle() ? null : there);
    }

    private void later(Runnable action, Duration after) {
        try {
            if (after.isZero()) {
                workers.execute(action);
            } else {
                ScheduledFuture<?> unused =
                        timer.schedule(() -> later(action, Duration.ZERO), after.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("a push is left for the next run: this server is closing");
        }
    }

    /** What the applier of a network does. */
    private final class Pushes implements Applier.Push {
        private final NetworkId network;

        Pushes(NetworkId network) {
            this.network = network;
        }

        @Override
        public Optional<Set<Mark>> push(int attempt) throws Fault, InterruptedException {
            try {
                Optional<NetworkSnapshot> snapshot = read(network, row -> row.state() == NetworkState.IMPLEMENTED);
                if (snapshot.isPresent()) {
                    pushing.push(snapshot.get(), attempt);
                }
                return snapshot.map(NetworkSnapshot::marks);
            } catch (RuntimeException e) {
                throw Store.isUnavailable(e) ? new Applier.Away(e) : e;
            }
        }

        @Override
        public void settle(Set<Mark> marks) {
            settlement.settle(network, marks);
        }
    }

    /** {@return all that providers are to be told of the network, under a new revision} */
    NetworkSnapshot read(NetworkId id) throws Fault {
        return read(id, row -> true).orElseThrow();
    }

    /** A network that is gone and one that is not wanted are two answers. */
    @SuppressWarnings("OptionalMapToOptional")
    private Optional<NetworkSnapshot> read(NetworkId id, Predicate<NetworkRow> wanted) throws Fault {
        return revisions
                .read(id, (tx, number) -> tx.networks().find(id).map(row -> Optional.of(row)
                        .filter(wanted)
                        .map(network -> NetworkSnapshot.read(tx, network, number))))
                .flatMap(Function.identity())
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "network " + id + " is gone"));
    }

    /** {@return how many networks are being pushed, or were and failed} */
    int busy() {
        return appliers.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.close(Duration.ofSeconds(2));
    }
}
