package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import java.util.Optional;
import java.util.UUID;

/** What the contracts of a primary storage's abilities have in common. */
public abstract class StorageAbilityContract extends VerbContract {
    private static final Bytes SMALL = Bytes.ofMebi(64);

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract PrimaryStorageDriver storage();

    /** {@return where the pool is reached} */
    protected abstract Target target();

    /** {@return a pool with room for some volumes of 64 MiB, and not for one of 64 PiB} */
    protected abstract PoolRef pool();

    /** {@return the content of a volume in the pool, seen by the storage's own means; equal contents are equal texts} */
    protected abstract Optional<String> content(VolumeId volume) throws Exception;

    /** Changes the content of a volume in the pool, as its guest would. */
    protected abstract void write(VolumeId volume, String content) throws Exception;

    <A> A ability(Class<A> kind) {
        return kind.cast(storage());
    }

    VolumeRef volume(long number) {
        return new VolumeRef(new VolumeId(new UUID(3, number)), pool(), Optional.empty());
    }

    VolumeSpec spec(VolumeRef volume) {
        return new VolumeSpec(volume, SMALL, Optional.empty());
    }

    static Bytes small() {
        return SMALL;
    }

    /** Brings about that the pool has a fresh volume of that number. */
    void fresh(VolumeRef volume, long epoch) throws Fault, InterruptedException {
        absent(volume, epoch);
        storage().ensureVolume(Calls.of(epoch), target(), spec(volume));
    }

    void absent(VolumeRef volume, long epoch) throws Fault, InterruptedException {
        storage().ensureVolumeAbsent(Calls.of(epoch), target(), volume);
    }

    Optional<VolumeObservation> seen(VolumeRef volume) throws Fault, InterruptedException {
        return storage().observe(Calls.first(), target(), volume.pool()).stream()
                .filter(one -> one.id().equals(volume.id()))
                .findAny();
    }
}
