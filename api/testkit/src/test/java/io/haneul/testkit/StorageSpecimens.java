package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;
import static io.haneul.testkit.Specimens.slow;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.VolumeId;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.VolumeObservation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Storages that are wrong in one point of what they are or of how they make a volume. */
final class StorageSpecimens {
    private final Specimens<SoundStorage> specimens;

    private StorageSpecimens(Specimens<SoundStorage> specimens) {
        this.specimens = specimens;
    }

    /** {@return by claim, what is changed in a sound driver so that the claim has to catch it; of all such classes} */
    static Map<String, Consumer<SoundStorage>> all() {
        Specimens<SoundStorage> specimens = new Specimens<>();
        new StorageSpecimens(specimens).collect();
        new StorageLifeSpecimens(specimens).collect();
        return specimens.all();
    }

    private void collect() {
        facts();
        pools();
        volumes();
        volumesAgain();
    }

    private void facts() {
        specimens.wrong("the name has 1 to 64 characters", s -> s.name = () -> "n".repeat(65));
        AtomicInteger count = new AtomicInteger();
        specimens.wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        specimens.wrong("facts are known at once", s -> s.facts = slow(SoundStorage.FACTS));
        specimens.wrong(
                "facts never change",
                s -> s.facts = () ->
                        new StorageFacts(Set.of("memory"), Set.of(new HypervisorType("H" + count.incrementAndGet()))));
        specimens.wrong(
                "schemes are in lower case, and there is one",
                s -> s.facts = () -> new StorageFacts(Set.of("memory", "NFS"), Set.of()));
        specimens.wrong(
                "the pool's scheme is among the schemes",
                s -> s.facts = () -> new StorageFacts(Set.of("nfs"), Set.of()));
    }

    private void pools() {
        specimens.wrong(
                "a pool can be probed",
                s -> s.probe = (sound, url) -> {
                    throw fault(BROKEN);
                });
        specimens.wrong(
                "a pool has a capacity, and no more is used",
                s -> s.probe = (sound, url) -> new PoolObservation(Bytes.ofGibi(1), Bytes.ofGibi(2), Optional.empty()));
        specimens.wrong(
                "a pool probed again has the same handle",
                s -> s.probe = (sound, url) -> {
                    PoolObservation pool = sound.soundProbe(url);
                    Handle handle = new Handle(UUID.randomUUID().toString());
                    return new PoolObservation(pool.capacity(), pool.used(), Optional.of(handle));
                });
        specimens.wrong("what is no pool is INVALID", s -> s.probe = (sound, url) -> sound.soundProbe("memory:pool"));
        specimens.wrong(
                "a pool can be observed",
                s -> s.observe = sound -> {
                    throw fault(BROKEN);
                });
    }

    private void volumes() {
        specimens.wrong(
                "a volume can be made",
                s -> s.make = (sound, epoch, spec) -> {
                    throw fault(UNKNOWN);
                });
        made(
                "what was made has the id that was asked for",
                v -> new VolumeObservation(new VolumeId(new UUID(0, 7)), v.handle(), v.size()));
        made(
                "what was made is as large as asked for",
                v -> new VolumeObservation(
                        v.id(), v.handle(), new Bytes(v.size().value() - 1)));
        made(
                "what was made is observed as it was answered",
                v -> new VolumeObservation(v.id(), new Handle("other"), v.size()));
        specimens.wrong(
                "a volume that is there can be made again",
                s -> s.make = (sound, epoch, spec) -> {
                    if (sound.find(spec.volume().id()).isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(epoch, spec);
                });
    }

    private void volumesAgain() {
        made(
                "a volume made again is the same",
                v -> new VolumeObservation(v.id(), new Handle(UUID.randomUUID().toString()), v.size()));
        specimens.wrong(
                "a volume made again is there once",
                s -> s.make = (sound, epoch, spec) -> sound.add(spec, epoch).observed());
        specimens.wrong(
                "a volume made again takes no more room",
                s -> s.make = (sound, epoch, spec) -> {
                    sound.lost += sound.find(spec.volume().id()).isPresent() ? 1 : 0;
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "a volume can be made from a template",
                s -> s.make = (sound, epoch, spec) -> {
                    if (spec.source().isPresent()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "what was made from a template is observed",
                s -> s.make = (sound, epoch, spec) -> {
                    VolumeObservation made = sound.soundMake(epoch, spec);
                    if (spec.source().isPresent()) {
                        sound.volumes.clear();
                    }
                    return made;
                });
    }

    private void made(String claim, UnaryOperator<VolumeObservation> change) {
        specimens.wrong(claim, s -> s.make = (sound, epoch, spec) -> change.apply(sound.soundMake(epoch, spec)));
    }
}
