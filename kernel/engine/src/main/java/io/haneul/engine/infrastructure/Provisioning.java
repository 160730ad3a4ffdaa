package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import io.haneul.model.ClusterId;
import io.haneul.model.Id;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.haneul.store.infrastructure.HostRow;

/** How much is promised of what there is: factors that operators set for one thing, its zone, or the whole cloud. */
final class Provisioning {
    private final Settings settings;

    Provisioning(Settings settings) {
        this.settings = settings;
    }

    double cpuFactor(ZoneId zone, ClusterId cluster) {
        return factor(InfrastructureSettings.CPU_FACTOR, Scope.CLUSTER, cluster, zone);
    }

    double memoryFactor(ZoneId zone, ClusterId cluster) {
        return factor(InfrastructureSettings.MEMORY_FACTOR, Scope.CLUSTER, cluster, zone);
    }

    double storageFactor(ZoneId zone, PoolId pool) {
        return factor(InfrastructureSettings.STORAGE_FACTOR, Scope.STORAGE_POOL, pool, zone);
    }

    private double factor(String name, Scope scope, Id thing, ZoneId zone) {
        return settings.at(scope, thing).own(name).map(Double::parseDouble).orElseGet(() -> settings.at(
                        Scope.ZONE, zone)
                .decimalOf(name));
    }

    long mhz(HostRow host) {
        return (long) Math.floor(host.cores() * host.speedMhz() * cpuFactor(host.zoneId(), host.clusterId()));
    }

    long memory(HostRow host) {
        return (long) Math.floor(host.memoryBytes() * memoryFactor(host.zoneId(), host.clusterId()));
    }
}
