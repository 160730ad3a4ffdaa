package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Expunges machines that have been destroyed for long enough. Any number of servers may do it at once. */
final class Expunger {
    private static final Logger LOG = LoggerFactory.getLogger(Expunger.class);
    private static final int AT_ONCE = 100;

    private final Store store;
    private final Lifecycle lifecycle;
    private final LongSupplier delaySeconds;

    Expunger(Store store, Lifecycle lifecycle, LongSupplier delaySeconds) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.delaySeconds = delaySeconds;
    }

    /** Looks once. */
    void look() {
        Instant before = store.clock().instant().minusSeconds(delaySeconds.getAsLong());
        List<UUID> due = store.read(tx -> tx.vms().destroyedBefore(before, AT_ONCE));
        for (UUID id : due) {
            try {
                store.write(tx -> tx.vms()
                        .find(id)
                        .ifPresent(vm -> lifecycle.expunge(
                                tx, vm, new Wisher(Lifecycle.systemOwner(vm), Optional.empty(), "VM.EXPUNGE"))));
            } catch (Refusal refusal) {
                LOG.debug("machine {} is left alone: {}", id, refusal.getMessage());
            }
        }
    }
}
