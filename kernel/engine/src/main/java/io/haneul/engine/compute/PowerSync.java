package io.haneul.engine.compute;

import io.haneul.model.HostId;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.store.Store;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what hosts report with what is recorded. A job is made only where the two differ; it looks again before it believes
 * anything. What started only just now may be younger than the report, unless the host was restarted: then all that ran there
 * is gone.
 */
final class PowerSync {
    private static final Logger LOG = LoggerFactory.getLogger(PowerSync.class);
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Store store;
    private final Lifecycle lifecycle;
    private final Set<HostId> restarted = ConcurrentHashMap.newKeySet();

    PowerSync(Store store, Lifecycle lifecycle) {
        this.store = store;
        this.lifecycle = lifecycle;
    }

    void restarted(HostId host) {
        restarted.add(host);
    }

    void compare(HostId host, HostReport report) {
        Duration young = restarted.remove(host) ? Duration.ZERO : YOUNG;
        Set<UUID> running = report.machines().stream()
                .filter(seen -> seen.power() == Power.RUNNING)
                .map(VmObservation::vm)
                .map(io.haneul.spi.VmRef::id)
                .collect(Collectors.toSet());
        for (VmRow vm : store.read(tx -> tx.vms().on(host, VmState.RUNNING))) {
            if (!running.contains(vm.id())
                    && vm.updated().plus(young).isBefore(store.clock().instant())) {
                LOG.info("machine {} is recorded as running on host {}, which does not run it", vm.id(), host);
                store.write(tx -> tx.vms()
                        .find(vm.id())
                        .filter(now -> now.state() == VmState.RUNNING && host.equals(now.hostId()))
                        .ifPresent(now -> lifecycle.noticeHalt(tx, now)));
            }
        }
    }
}
