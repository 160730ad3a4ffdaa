package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Alerts;
import io.haneul.engine.core.Kernel;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves hosts from state to state and tells operators of it. Being up is written by {@link Connecting} alone. */
final class HostStates {
    private static final Logger LOG = LoggerFactory.getLogger(HostStates.class);

    private final Kernel kernel;
    private final Hosts hosts;

    HostStates(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    /** Moves the host, unless somebody else was faster. */
    void move(HostView host, HostState to, String reason) {
        boolean moved = kernel.store().inTransaction(tx -> {
            if (tx.hosts().transition(host.id(), host.state(), to, tx.now()) == 0) {
                return false;
            }
            if (to != HostState.DISCONNECTED) {
                Alerts.raise(
                        tx,
                        Alerts.Kind.HOST,
                        "Host " + host.name() + " in zone " + host.zoneName() + " is " + to.wire() + ": " + reason);
            }
            HostView view = tx.hosts().view(host.id()).orElseThrow();
            tx.afterCommit(() -> hosts.put(view));
            return true;
        });
        if (moved) {
            LOG.warn("host {} is {}: {}", host.name(), to.wire(), reason);
        }
    }
}
