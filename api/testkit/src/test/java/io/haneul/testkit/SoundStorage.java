package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.VolumeId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A storage in memory that keeps the contract, made wrong in the same way as {@link SoundHypervisor}. */
final class SoundStorage implements PrimaryStorageDriver {
    static final StorageFacts FACTS = new StorageFacts(Set.of("memory"), Set.of());
    static final Bytes CAPACITY = Bytes.ofGibi(1);

    /** All that is in the pool; a list, so that a wrong driver can have a volume twice. */
    final List<Volume> volumes = new ArrayList<>();
    /** Every volume the driver ever made, for wrong drivers that trust their memory. */
    final Set<VolumeId> remembered = new HashSet<>();
    /** Room a wrong driver lost. */
    long lost;

    Supplier<String> name = () -> "memory";
    Supplier<StorageFacts> facts = () -> FACTS;
    Probe probe = SoundStorage::soundProbe;
    Observe observe = SoundStorage::soundObserve;
    Make make = SoundStorage::soundMake;
    Remove remove = SoundStorage::soundRemove;

    interface Probe {
        PoolObservation probe(SoundStorage sound, String url) throws Fault, InterruptedException;
    }

    interface Observe {
        List<VolumeObservation> observe(SoundStorage sound) throws Fault, InterruptedException;
    }

    interface Make {
        VolumeObservation make(SoundStorage sound, long epoch, VolumeSpec spec) throws Fault, InterruptedException;
    }

    interface Remove {
        void remove(SoundStorage sound, long epoch, VolumeId id) throws Fault, InterruptedException;
    }

    /** A volume in the pool. */
    static final class Volume {
        final VolumeId id;
        long size;
        long epoch;

        Volume(VolumeId id, long size, long epoch) {
            this.id = id;
            this.size = size;
            this.epoch = epoch;
        }

        VolumeObservation observed() {
            return new VolumeObservation(id, new Handle("memory:" + id), new Bytes(size));
        }
    }

    @Override
    public String name() {
        return name.get();
    }

    @Override
    public StorageFacts facts() {
        return facts.get();
    }

    @Override
    public PoolObservation probe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        return probe.probe(this, pool.url());
    }

    @Override
    public VolumeObservation ensureVolume(Call call, Target target, VolumeSpec spec)
            throws Fault, InterruptedException {
        return make.make(this, call.epoch().value(), spec);
    }

    @Override
    public void ensureVolumeAbsent(Call call, Target target, VolumeRef volume) throws Fault, InterruptedException {
        remove.remove(this, call.epoch().value(), volume.id());
    }

    @Override
    public List<VolumeObservation> observe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        return observe.observe(this);
    }

    synchronized PoolObservation soundProbe(String url) throws Fault {
        if (!url.startsWith("memory:")) {
            throw new Fault(FaultKind.INVALID, url);
        }
        return new PoolObservation(CAPACITY, new Bytes(used()), Optional.of(new Handle("pool-1")));
    }

    synchronized List<VolumeObservation> soundObserve() {
        return volumes.stream().map(Volume::observed).toList();
    }

    synchronized VolumeObservation soundMake(long epoch, VolumeSpec spec) throws Fault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Optional<Volume> present = find(spec.volume().id());
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
        }
        if (spec.size().value() > CAPACITY.value() - used()) {
            throw new Fault(FaultKind.NO_CAPACITY, "too large");
        }
        remembered.add(spec.volume().id());
        Volume volume = present.orElseGet(() -> add(spec, epoch));
        volume.epoch = epoch;
        volume.size = Math.max(volume.size, spec.size().value());
        return volume.observed();
    }

    synchronized void soundRemove(long epoch, VolumeId id) throws Fault {
        Optional<Volume> present = find(id);
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
            volumes.remove(present.get());
        }
    }

    synchronized Volume add(VolumeSpec spec, long epoch) {
        Volume volume = new Volume(spec.volume().id(), spec.size().value(), epoch);
        volumes.add(volume);
        return volume;
    }

    synchronized Optional<Volume> find(VolumeId id) {
        return volumes.stream().filter(volume -> volume.id.equals(id)).findFirst();
    }

    private long used() {
        return lost + volumes.stream().mapToLong(volume -> volume.size).sum();
    }

    static void refuseOlder(Volume volume, long epoch) throws Fault {
        if (epoch < volume.epoch) {
            throw new Fault(FaultKind.CONFLICT, "older");
        }
    }
}
