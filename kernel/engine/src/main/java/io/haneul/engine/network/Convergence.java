package io.haneul.engine.network;

import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Workers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
    private final Map<NetworkId, Applier> appliers = new ConcurrentHashMap<>();
    private final Workers workers;
    private final ScheduledThreadPoolExecutor timer;

    Convergence(Kernel kernel, Pushing pushing) {
        this.kernel = kernel;
        this.pushing = pushing;
        this.workers = new Workers("haneul-network-push-", AT_ONCE);
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

    /**
     * {@return what completes when the change is in force at all providers, or exceptionally with the fault when a provider does
     * not take it; a change that failed a moment ago fails at once}
     */
    CompletionStage<Void> applied(NetworkId network, long change) {
        boolean pending = kernel.store().read(tx -> tx.networks().isPending(change));
        if (!pending) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<CompletableFuture<Void>> waiter = new CompletableFuture<>();
        appliers.compute(network, (id, there) -> {
            Applier applier = orNew(id, there);
            waiter.complete(applier.awaiting(change));
            return applier;
        });
        return waiter.join();
    }

    private Applier orNew(NetworkId id, @org.jspecify.annotations.Nullable Applier there) {
        return there != null
                ? there
                : new Applier(
                        "network " + id, attempt -> push(id, attempt), this::later, applier -> forget(id, applier));
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

    private boolean push(NetworkId id, int attempt) throws Fault, InterruptedException {
        if (kernel.store().read(tx -> tx.networks().changes(id)).isEmpty()) {
            return true;
        }
        Optional<NetworkRow> network = kernel.store().read(tx -> tx.networks().find(id));
        if (network.isEmpty()) {
            throw new Fault(FaultKind.NOT_FOUND, "network " + id + " is gone");
        }
        if (network.get().state() != NetworkState.IMPLEMENTED) {
            return false;
        }
        NetworkSnapshot snapshot = read(id);
        pushing.push(snapshot, attempt);
        return true;
    }

    /** {@return all that providers are to be told of the network, under a new revision} */
    NetworkSnapshot read(NetworkId id) throws Fault {
        return kernel.store()
                .inTransaction(tx -> NetworkSnapshot.read(tx, id))
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
