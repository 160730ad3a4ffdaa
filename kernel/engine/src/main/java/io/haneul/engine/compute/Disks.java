package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.PoolTarget;
import io.haneul.engine.infrastructure.Pools;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import io.haneul.store.Store;
import io.haneul.store.compute.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The verbs of primary storage, at the pool a volume lives in. Never called in a transaction. */
final class Disks {
    private static final Duration MAKE = Duration.ofSeconds(110);
    private static final Duration REMOVE = Duration.ofMinutes(1);

    private final Store store;
    private final Providers<PrimaryStorageDriver> drivers;
    private final Pools pools;

    Disks(Store store, Providers<PrimaryStorageDriver> drivers, Pools pools) {
        this.store = store;
        this.drivers = drivers;
        this.pools = pools;
    }

    /** {@return what its storage says of the volume, which exists now} */
    VolumeObservation ensure(Run run, VolumeRow volume) throws Fault, InterruptedException {
        PoolTarget at = pools.target(Objects.requireNonNull(volume.poolId()));
        Call call = new Call(run.label(), run.epoch(), Instant.now().plus(MAKE), run.attempt());
        Optional<TemplateRef> source = Optional.ofNullable(volume.templateId())
                .map(id -> store.read(tx -> tx.templates().find(id)).orElseThrow())
                .map(template -> new TemplateRef(template.id(), template.url()));
        VolumeSpec spec = new VolumeSpec(ref(volume, at), new Bytes(volume.size()), source);
        return drivers.call(
                new Providers.Address(at.provider(), at.ref().url(), call),
                driver -> driver.ensureVolume(call, at.target(), spec));
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

    /** {@return the volumes as the hypervisor needs them, in the order of their devices} */
    List<DiskSpec> specs(List<VolumeRow> volumes) {
        List<DiskSpec> specs = new ArrayList<>();
        for (VolumeRow volume : volumes) {
            PoolTarget at = pools.target(Objects.requireNonNull(volume.poolId()));
            specs.add(new DiskSpec(
                    volume.id(),
                    Objects.requireNonNull(volume.device()),
                    at.ref(),
                    new Handle(Objects.requireNonNullElse(volume.handle(), "")),
                    new Bytes(volume.size())));
        }
        return specs;
    }

    private static VolumeRef ref(VolumeRow volume, PoolTarget at) {
        return new VolumeRef(
                volume.id(), at.ref(), Optional.ofNullable(volume.handle()).map(Handle::new));
    }
}
