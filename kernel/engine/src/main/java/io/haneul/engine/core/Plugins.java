package io.haneul.engine.core;

import io.haneul.engine.provider.Providers;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.spi.storage.PrimaryStorageDriver;
import java.util.List;

/** The providers of every role. */
public record Plugins(
        Providers<HypervisorDriver> hypervisors,
        Providers<PrimaryStorageDriver> storage,
        Providers<NetworkIsolation> isolations,
        Providers<NetworkProvider> networks,
        Providers<HostAllocator> hostAllocators,
        Providers<StoragePoolAllocator> poolAllocators)
        implements AutoCloseable {
    /** {@return no providers yet, in every role} */
    public static Plugins none(Providers.Settings settings) {
        return new Plugins(
                new Providers<>("hypervisor", settings),
                new Providers<>("storage", settings),
                new Providers<>("isolation", settings),
                new Providers<>("network", settings),
                new Providers<>("host allocator", settings),
                new Providers<>("pool allocator", settings));
    }

    /** Waits until the plugins that an operator is replacing right now are back; see {@link Providers#awaitReturn}. */
    public void awaitReturn() throws InterruptedException {
        for (Providers<?> role : List.of(hypervisors, storage, isolations, networks)) {
            role.awaitReturn();
        }
    }

    /** {@return the providers of all roles} */
    public List<Providers<?>> all() {
        return List.of(hypervisors, storage, isolations, networks, hostAllocators, poolAllocators);
    }

    @Override
    public void close() {
        hypervisors.close();
        storage.close();
        isolations.close();
        networks.close();
        hostAllocators.close();
        poolAllocators.close();
    }
}
