package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.compute.StartBaton.Place;
import io.haneul.engine.infrastructure.PoolTarget;
import io.haneul.engine.infrastructure.Pools;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.store.Store;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The verbs of primary storage, at the pool a volume lives in. Never called in a transaction. */
final class Disks {
    private static final int MANY_SOURCES = 1000;
    private static final Duration MAKE = Duration.ofSeconds(110);
    private static final Duration REMOVE = Duration.ofMinutes(1);

    private final Store store;
    private final Providers<PrimaryStorageDriver> drivers;
    private final Pools pools;
    /** Where templates come from, which never changes. */
    private final Map<TemplateId, TemplateRef> sources = new ConcurrentHashMap<>();

    Disks(Store store, Providers<PrimaryStorageDriver> drivers, Pools pools) {
        this.store = store;
        this.drivers = drivers;
        this.pools = pools;
    }

    /** {@return what its storage says of the disk, which exists now} */
    VolumeObservation ensure(Run run, Disk disk, PoolId pool) throws Fault, InterruptedException {
        PoolTarget at = pools.target(pool);
        Call call = new Call(run.label(), run.epoch(), Instant.now().plus(MAKE), run.attempt());
        Optional<TemplateRef> source = disk.source().map(this::source);
        VolumeRef ref = new VolumeRef(disk.id(), at.ref(), disk.handle().map(Handle::new));
        VolumeSpec spec = new VolumeSpec(ref, new Bytes(disk.bytes()), source);
        return drivers.call(
                new Providers.Address(at.provider(), at.ref().url(), call),
                driver -> driver.ensureVolume(call, at.target(), spec));
    }

    private TemplateRef source(TemplateId id) {
        TemplateRef known = sources.get(id);
        if (known != null) {
            return known;
        }
        TemplateRow row = store.read(tx -> tx.templates().find(id)).orElseThrow();
        TemplateRef read = new TemplateRef(row.id(), row.url());
        if (sources.size() > MANY_SOURCES) {
            sources.clear();
        }
        sources.put(id, read);
        return read;
    }

    /** Removes the volume's content, when it has a pool at all. */
    void ensureAbsent(Run run, VolumeRow volume) throws Fault, InterruptedException {
        if (volume.poolId() == null) {
            return;
        }
        PoolTarget at = pools.target(volume.poolId());
        Call call = new Call(run.label(), run.epoch(), Instant.now().plus(REMOVE), run.attempt());
        drivers.call(new Providers.Address(at.provider(), at.ref().url(), call), driver -> {
            driver.ensureVolumeAbsent(call, at.target(), ref(volume, at));
            return true;
        });
    }

    /** {@return the pool as the hypervisor needs it} */
    PoolRef pool(PoolId id) {
        return pools.target(id).ref();
    }

    /** {@return disks as the hypervisor needs them, in the order of their devices} */
    List<DiskSpec> specs(List<Disk> disks, Place place) {
        return disks.stream()
                .sorted(Comparator.comparingInt(Disk::device))
                .map(disk -> new DiskSpec(
                        disk.id(),
                        disk.device(),
                        pool(place.of(disk)),
                        new Handle(disk.handle().orElse("")),
                        new Bytes(disk.bytes())))
                .toList();
    }

    private static VolumeRef ref(VolumeRow volume, PoolTarget at) {
        return new VolumeRef(
                volume.id(), at.ref(), Optional.ofNullable(volume.handle()).map(Handle::new));
    }
}
