package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Disk;
import io.haneul.engine.compute.StartBaton.Place;
import io.haneul.engine.infrastructure.ImageStores;
import io.haneul.engine.infrastructure.PoolTarget;
import io.haneul.engine.infrastructure.Pools;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.storage.CachedTemplate;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateCache;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeCopy;
import io.haneul.spi.storage.VolumeCopySpec;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeResize;
import io.haneul.spi.storage.VolumeSize;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.store.Store;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The verbs of primary storage, at the pool a volume lives in. Never called in a transaction. */
final class Disks {
    private static final int MANY_SOURCES = 1000;
    private static final Duration MAKE = Duration.ofSeconds(110);
    private static final Duration BRING = Duration.ofMinutes(30);
    private static final Duration REMOVE = Duration.ofMinutes(1);

    private final Store store;
    private final Providers<PrimaryStorageDriver> drivers;
    private final Pools pools;
    /** Where templates come from, which never changes. */
    private final Map<TemplateId, Source> sources = new ConcurrentHashMap<>();

    private final ImageStores images;

    Disks(Store store, Providers<PrimaryStorageDriver> drivers, Pools pools, ImageStores images) {
        this.store = store;
        this.drivers = drivers;
        this.pools = pools;
        this.images = images;
    }

    /** {@return what its storage says of the disk, which exists now} */
    VolumeObservation ensure(Run run, Disk disk, PoolId pool) throws Fault, InterruptedException {
        PoolTarget at = pools.target(pool);
        Call call = call(run, disk.epoch(), MAKE);
        Optional<Source> source = disk.source().map(this::source);
        if (source.isPresent() && source.get().store().isPresent()) {
            cache(run, source.get(), pool);
        }
        VolumeRef ref = new VolumeRef(disk.id(), at.ref(), disk.handle().map(Handle::new));
        VolumeSpec spec = new VolumeSpec(ref, new Bytes(disk.bytes()), source.map(Source::ref));
        return drivers.call(
                new Providers.Address(at.provider(), at.ref().url(), call),
                driver -> driver.ensureVolume(call, at.target(), spec));
    }

    /**
     * What a disk starts from.
     *
     * @param store that holds the content, which is brought to pools from there
     */
    private record Source(TemplateRef ref, Optional<ImageStoreId> store) {}

    /** Has the pool keep the template, for volumes to start from. */
    private void cache(Run run, Source source, PoolId pool) throws Fault, InterruptedException {
        PoolTarget at = pools.target(pool);
        Call call = call(run, 0, BRING);
        TemplateId id = source.ref().id();
        ImageRef image = new ImageRef(id.value(), images.ref(source.store().orElseThrow()), Optional.empty());
        CachedTemplate cached = new CachedTemplate(source.ref(), at.ref(), image);
        // written down before it is there, so that it is not forgotten when this server dies meanwhile
        store.write(tx -> tx.templates().cached(id, pool));
        boolean isDone = drivers.callAbility(
                        new Providers.Address(at.provider(), at.ref().url(), call),
                        TemplateCache.class,
                        ability -> ability.ensureTemplate(call, at.target(), cached))
                .isPresent();
        if (!isDone) {
            throw new Fault(FaultKind.INVALID, "the pool's storage cannot start volumes from images");
        }
    }

    /** Has the pool keep the template no more. */
    void ensureTemplateAbsent(Run run, TemplateId id, PoolId pool) throws Fault, InterruptedException {
        PoolTarget at = pools.target(pool);
        Call call = call(run, 0, REMOVE);
        ImageStoreRef nowhere = new ImageStoreRef(new ImageStoreId(id.value()), "", Optional.empty());
        CachedTemplate cached = new CachedTemplate(
                new TemplateRef(id, ""), at.ref(), new ImageRef(id.value(), nowhere, Optional.empty()));
        drivers.callAbility(
                new Providers.Address(at.provider(), at.ref().url(), call), TemplateCache.class, ability -> {
                    ability.ensureTemplateAbsent(call, at.target(), cached);
                    return true;
                });
    }

    private Source source(TemplateId id) {
        Source known = sources.get(id);
        if (known != null) {
            return known;
        }
        TemplateRow row = store.read(tx -> tx.templates().find(id)).orElseThrow();
        Source read = new Source(new TemplateRef(row.id(), row.url()), Optional.ofNullable(row.storeId()));
        if (sources.size() > MANY_SOURCES) {
            sources.clear();
        }
        sources.put(id, read);
        return read;
    }

    /** A call to the storage of a volume that earlier jobs have called up to an epoch. */
    private static Call call(Run run, long since, Duration bound) {
        Epoch epoch = new Epoch(since + run.epoch().value());
        return new Call(run.label(), epoch, Instant.now().plus(bound), run.attempt());
    }

    /** Gives a volume that nobody uses another size. */
    void ensureSize(Run run, VolumeRow volume, long since, long bytes) throws Fault, InterruptedException {
        PoolTarget at = pools.target(Objects.requireNonNull(volume.poolId()));
        Call call = call(run, since, MAKE);
        VolumeSize size = new VolumeSize(ref(volume, at), new Bytes(bytes));
        boolean isDone = drivers.callAbility(
                        new Providers.Address(at.provider(), at.ref().url(), call),
                        VolumeResize.class,
                        ability -> ability.ensureSize(call, at.target(), size))
                .isPresent();
        if (!isDone) {
            throw new Fault(FaultKind.INVALID, "the volume's storage cannot give it another size");
        }
    }

    /** {@return the copy of a volume that nobody uses, which is in another pool now too} */
    VolumeObservation ensureCopy(Run run, VolumeRow volume, long since, PoolId to) throws Fault, InterruptedException {
        PoolTarget from = pools.target(Objects.requireNonNull(volume.poolId()));
        PoolTarget at = pools.target(to);
        Call call = call(run, since, BRING);
        VolumeCopySpec spec =
                new VolumeCopySpec(ref(volume, from), new VolumeRef(volume.id(), at.ref(), Optional.empty()));
        return drivers.callAbility(
                        new Providers.Address(at.provider(), at.ref().url(), call),
                        VolumeCopy.class,
                        ability -> ability.ensureCopy(call, at.target(), spec))
                .orElseThrow(() -> new Fault(FaultKind.INVALID, "the volume's storage cannot copy it"));
    }

    /** Removes what a volume has left in a pool that it is not in any more. */
    void ensureAbsent(Run run, RemoveOldCopy.Baton old) throws Fault, InterruptedException {
        PoolTarget at = pools.target(old.pool());
        Call call = call(run, old.epoch(), REMOVE);
        VolumeRef ref = new VolumeRef(old.volume(), at.ref(), old.handle().map(Handle::new));
        drivers.call(new Providers.Address(at.provider(), at.ref().url(), call), driver -> {
            driver.ensureVolumeAbsent(call, at.target(), ref);
            return true;
        });
    }

    /** {@return the size the volume has in its pool; empty when it is not there} */
    Optional<Bytes> observeSize(Run run, VolumeRow volume) throws Fault, InterruptedException {
        PoolTarget at = pools.target(Objects.requireNonNull(volume.poolId()));
        Call call = call(run, volume.epoch(), REMOVE);
        return drivers
                .call(
                        new Providers.Address(at.provider(), at.ref().url(), call),
                        driver -> driver.observe(call, at.target(), at.ref()))
                .stream()
                .filter(seen -> seen.id().equals(volume.id()))
                .map(VolumeObservation::size)
                .findFirst();
    }

    /** {@return the volume as the hypervisor of its machine needs it} */
    DiskPlug plug(VmRow vm, VolumeRow volume, int device) {
        return new DiskPlug(
                Hypervisors.ref(vm),
                new DiskSpec(
                        volume.id(),
                        device,
                        pool(Objects.requireNonNull(volume.poolId())),
                        new Handle(Objects.requireNonNullElse(volume.handle(), "")),
                        new Bytes(volume.size())));
    }

    /** Removes the volume's content, when it has a pool at all. */
    void ensureAbsent(Run run, VolumeRow volume) throws Fault, InterruptedException {
        ensureAbsent(run, volume, volume.epoch());
    }

    /** As {@link #ensureAbsent(Run, VolumeRow)}, of a volume that earlier jobs have called up to an epoch. */
    void ensureAbsent(Run run, VolumeRow volume, long since) throws Fault, InterruptedException {
        if (volume.poolId() == null) {
            return;
        }
        PoolTarget at = pools.target(volume.poolId());
        Call call = call(run, since, REMOVE);
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
