package io.haneul.engine.network;

import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.AdmissionBuilder;
import io.haneul.jobs.Subject;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.store.Store;
import io.haneul.store.network.NetworkState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shuts down implemented networks in which no machine has run for a while. Several servers may do so at once. */
final class GarbageCollection {
    private static final Logger LOG = LoggerFactory.getLogger(GarbageCollection.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Kernel kernel;
    private final TakeDown script;
    private final AtomicLong last;

    GarbageCollection(Kernel kernel, TakeDown script) {
        this.kernel = kernel;
        this.script = script;
        this.last = new AtomicLong(System.nanoTime());
    }

    void start(Convergence convergence) {
        convergence.every(TICK, this::tick);
    }

    /** The interval is a setting that may change, so it is looked at each second. */
    private void tick() {
        long interval = Duration.ofSeconds(kernel.settings().longOf(CoreSettings.NETWORK_GC_INTERVAL))
                .toNanos();
        if (System.nanoTime() - last.get() >= interval) {
            last.set(System.nanoTime());
            look();
        }
    }

    void look() {
        Store store = kernel.store();
        Duration wait = Duration.ofSeconds(kernel.settings().longOf(CoreSettings.NETWORK_GC_WAIT));
        for (NetworkId id : store.read(tx -> tx.networks().awake())) {
            store.write(tx -> tx.networks().notIdle(id));
        }
        for (NetworkId id : store.read(tx -> tx.networks().newlyIdle())) {
            store.write(tx -> tx.networks().idle(id, tx.now()));
        }
        for (NetworkId id : store.read(tx -> tx.networks().idleSince(tx.now().minus(wait)))) {
            shutDown(id);
        }
    }

    private void shutDown(NetworkId id) {
        kernel.store().write(tx -> {
            boolean idle = tx.networks()
                            .lock(id)
                            .filter(network -> network.state() == NetworkState.IMPLEMENTED)
                            .isPresent()
                    && !tx.networks().isActive(id);
            if (idle) {
                JobId job = kernel.jobs()
                        .admit(
                                tx,
                                AdmissionBuilder.<NetworkBaton>builder()
                                        .script(script)
                                        .baton(NetworkBaton.of(id))
                                        .subjects(List.of(Subject.of("network", id)))
                                        .build());
                if (tx.networks().beginShutdown(id, job) == 0) {
                    throw new IllegalStateException("network " + id + " woke up while it was locked");
                }
                LOG.info("network {} is shut down: no machine in it runs", id);
            }
        });
    }
}
