package io.haneul.engine.core;

import io.haneul.engine.provider.Providers;
import io.haneul.spi.command.Handler;
import io.haneul.spi.event.EventSink;
import io.haneul.spi.fencing.Fencing;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.image.ImageStoreDriver;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.spi.storage.PrimaryStorageDriver;
import java.util.List;

/**
 * The providers of every role.
 *
 * @param owners which plugin they belong to, where that matters
 */
public record Plugins(
        Providers<HypervisorDriver> hypervisors,
        Providers<PrimaryStorageDriver> storage,
        Providers<ImageStoreDriver> imageStores,
        Providers<NetworkIsolation> isolations,
        Providers<NetworkProvider> networks,
        Providers<HostAllocator> hostAllocators,
        Providers<StoragePoolAllocator> poolAllocators,
        Providers<UserAuthenticator> authenticators,
        Providers<EventSink> eventSinks,
        Providers<Handler> handlers,
        Providers<Fencing> fencing,
        Owners owners)
        implements AutoCloseable {
    /** {@return no providers yet, in every role} */
    public static Plugins none(Providers.Settings settings) {
        return new Plugins(
                new Providers<>("hypervisor", settings),
                new Providers<>("storage", settings),
                new Providers<>("image store", settings),
                new Providers<>("isolation", settings),
                new Providers<>("network", settings),
                new Providers<>("host allocator", settings),
                new Providers<>("pool allocator", settings),
                new Providers<>("authenticator", settings),
                new Providers<>("event sink", settings),
                new Providers<>("handler", settings),
                new Providers<>("fencing", settings),
                new Owners());
    }

    /** Waits until the plugins that an operator is replacing right now are back; see {@link Providers#awaitReturn}. */
    public void awaitReturn() throws InterruptedException {
        for (Providers<?> role : List.of(hypervisors, storage, isolations, networks)) {
            role.awaitReturn();
        }
    }

    /** {@return the providers of all roles} */
    public List<Providers<?>> all() {
        return List.of(
                hypervisors,
                storage,
                imageStores,
                isolations,
                networks,
                hostAllocators,
                poolAllocators,
                authenticators,
                eventSinks,
                handlers,
                fencing);
    }

    @Override
    public void close() {
        all().forEach(Providers::close);
    }
}
