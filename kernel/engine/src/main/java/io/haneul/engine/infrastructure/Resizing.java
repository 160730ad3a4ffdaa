package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.store.infrastructure.ClusterRow;
import io.haneul.store.infrastructure.PoolView;

/** Gives hosts and pools the totals that follow from changed factors. What is promised already stays promised. */
final class Resizing {
    private final Kernel kernel;
    private final Hosts hosts;
    private final Provisioning provisioning;

    Resizing(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
        this.provisioning = new Provisioning(kernel.settings());
    }

    void hosts() {
        for (ClusterRow cluster : kernel.store().read(tx -> tx.clusters().all())) {
            kernel.store().write(tx -> tx.hosts()
                    .resizeAll(
                            cluster.id(),
                            provisioning.cpuFactor(cluster.zoneId(), cluster.id()),
                            provisioning.memoryFactor(cluster.zoneId(), cluster.id())));
        }
        hosts.refresh();
    }

    void pools() {
        for (PoolView pool : kernel.store().read(tx -> tx.pools().all())) {
            double factor = provisioning.storageFactor(pool.zoneId(), pool.id());
            kernel.store().write(tx -> tx.pools().resize(pool.id(), (long) (pool.capacityBytes() * factor)));
        }
        hosts.refresh();
    }
}
