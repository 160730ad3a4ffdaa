package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.model.FaultKind.UNKNOWN;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.VolumeId;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Storages that are wrong in one point, each under the claim that has to catch it. */
final class StorageSpecimens {
    private final Map<String, Consumer<SoundStorage>> specimens = new LinkedHashMap<>();

    private StorageSpecimens() {
        facts();
        pools();
        volumes();
        concurrency();
        sizes();
        removals();
        surprises();
        epochs();
    }

    /** {@return by claim, what is changed in a sound driver so that the claim has to catch it} */
    static Map<String, Consumer<SoundStorage>> all() {
        return new StorageSpecimens().specimens;
    }

    private void wrong(String claim, Consumer<SoundStorage> change) {
        specimens.put(claim, change);
    }

    private static Fault fault(FaultKind kind) {
        return new Fault(kind, "a specimen's");
    }

    private void facts() {
        wrong("the name has 1 to 64 characters", s -> s.name = () -> "n".repeat(65));
        AtomicInteger count = new AtomicInteger();
        wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        wrong(
                "facts are known at once",
                s -> s.facts = () -> {
                    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                    return SoundStorage.FACTS;
                });
        wrong(
                "facts never change",
                s -> s.facts = () ->
                        new StorageFacts(Set.of("memory"), Set.of(new HypervisorType("H" + count.incrementAndGet()))));
        wrong(
                "schemes are in lower case, and there is one",
                s -> s.facts = () -> new StorageFacts(Set.of("memory", "NFS"), Set.of()));
        wrong("the pool's scheme is among the schemes", s -> s.facts = () -> new StorageFacts(Set.of("nfs"), Set.of()));
    }

    private void pools() {
        wrong(
                "a pool can be probed",
                s -> s.probe = (sound, url) -> {
                    throw fault(BROKEN);
                });
        wrong(
                "a pool has a capacity, and no more is used",
                s -> s.probe = (sound, url) -> new PoolObservation(Bytes.ofGibi(1), Bytes.ofGibi(2), Optional.empty()));
        wrong(
                "a pool probed again has the same handle",
                s -> s.probe = (sound, url) -> {
                    PoolObservation pool = sound.soundProbe(url);
                    Handle handle = new Handle(UUID.randomUUID().toString());
                    return new PoolObservation(pool.capacity(), pool.used(), Optional.of(handle));
                });
        wrong("what is no pool is INVALID", s -> s.probe = (sound, url) -> sound.soundProbe("memory:pool"));
        wrong(
                "a pool can be observed",
                s -> s.observe = sound -> {
                    throw fault(BROKEN);
                });
    }

    private void volumes() {
        wrong(
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
        wrong(
                "a volume that is there can be made again",
                s -> s.make = (sound, epoch, spec) -> {
                    if (sound.find(spec.volume().id()).isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(epoch, spec);
                });
        made(
                "a volume made again is the same",
                v -> new VolumeObservation(v.id(), new Handle(UUID.randomUUID().toString()), v.size()));
        wrong(
                "a volume made again is there once",
                s -> s.make = (sound, epoch, spec) -> sound.add(spec, epoch).observed());
        wrong(
                "a volume made again takes no more room",
                s -> s.make = (sound, epoch, spec) -> {
                    sound.lost += sound.find(spec.volume().id()).isPresent() ? 1 : 0;
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "a volume can be made from a template",
                s -> s.make = (sound, epoch, spec) -> {
                    if (spec.source().isPresent()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
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
        wrong(claim, s -> s.make = (sound, epoch, spec) -> change.apply(sound.soundMake(epoch, spec)));
    }

    private void concurrency() {
        wrong("callers that make one volume at once are all served", s -> {
            ReentrantLock busy = new ReentrantLock();
            s.make = (sound, epoch, spec) -> {
                if (!busy.tryLock()) {
                    throw fault(CONFLICT);
                }
                try {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    return sound.soundMake(epoch, spec);
                } finally {
                    busy.unlock();
                }
            };
        });
        wrong(
                "a volume made at once is there once",
                s -> s.make = (sound, epoch, spec) -> {
                    if (sound.find(spec.volume().id()).isPresent()) {
                        return sound.soundMake(epoch, spec);
                    }
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    return sound.add(spec, epoch).observed();
                });
        wrong(
                "an interrupted call is done, interrupted or UNKNOWN",
                s -> s.make = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw fault(BROKEN);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "a volume can be made after an interrupt",
                s -> s.make = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        sound.remembered.add(spec.volume().id());
                        throw fault(UNKNOWN);
                    }
                    if (sound.remembered.contains(spec.volume().id())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "a volume is there once after an interrupt",
                s -> s.make = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        sound.add(spec, epoch);
                        sound.add(spec, epoch);
                        throw fault(UNKNOWN);
                    }
                    return sound.soundMake(epoch, spec);
                });
    }

    private void sizes() {
        wrong(
                "a volume can be grown",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isLarger(sound, spec)) {
                        throw fault(INVALID);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "what was grown is as large as asked for",
                s -> s.make = (sound, epoch, spec) -> isLarger(sound, spec)
                        ? sound.find(spec.volume().id()).orElseThrow().observed()
                        : sound.soundMake(epoch, spec));
        wrong(
                "what was grown keeps its handle",
                s -> s.make = (sound, epoch, spec) -> {
                    boolean grows = isLarger(sound, spec);
                    VolumeObservation made = sound.soundMake(epoch, spec);
                    return grows ? new VolumeObservation(made.id(), new Handle("other"), made.size()) : made;
                });
        wrong(
                "asking for less is no fault",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isSmaller(sound, spec)) {
                        throw fault(INVALID);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "asking for less takes nothing away",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isSmaller(sound, spec)) {
                        sound.find(spec.volume().id()).orElseThrow().size =
                                spec.size().value();
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "a volume larger than the pool is NO_CAPACITY",
                s -> s.make = (sound, epoch, spec) -> sound.find(spec.volume().id())
                        .orElseGet(() -> sound.add(spec, epoch))
                        .observed());
        wrong(
                "a volume that did not fit is not there",
                s -> s.make = (sound, epoch, spec) -> {
                    try {
                        return sound.soundMake(epoch, spec);
                    } catch (Fault e) {
                        if (e.kind() == NO_CAPACITY) {
                            sound.add(spec, epoch);
                        }
                        throw e;
                    }
                });
    }

    private static boolean isLarger(SoundStorage sound, VolumeSpec spec) {
        return sound.find(spec.volume().id())
                .filter(volume -> volume.size < spec.size().value())
                .isPresent();
    }

    private static boolean isSmaller(SoundStorage sound, VolumeSpec spec) {
        return sound.find(spec.volume().id())
                .filter(volume -> volume.size > spec.size().value())
                .isPresent();
    }

    private void removals() {
        wrong(
                "a volume can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    throw fault(UNKNOWN);
                });
        wrong("what was removed is not observed", s -> s.remove = (sound, epoch, id) -> {});
        wrong("what was not removed is still there", s -> s.remove = (sound, epoch, id) -> sound.volumes.clear());
        wrong(
                "a volume that is not there can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
        wrong(
                "a volume that was never there can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (!sound.remembered.contains(id)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
        wrong(
                "removing makes nothing",
                s -> s.remove = (sound, epoch, id) -> {
                    if (!sound.remembered.contains(id)) {
                        sound.volumes.add(new SoundStorage.Volume(id, 1, epoch));
                    } else {
                        sound.soundRemove(epoch, id);
                    }
                });
        wrong(
                "removing gives the room back",
                s -> s.remove = (sound, epoch, id) -> {
                    sound.lost += sound.find(id).map(volume -> volume.size).orElse(0L);
                    sound.soundRemove(epoch, id);
                });
    }

    private void surprises() {
        wrong("what somebody removed is not observed", s -> {
            Map<VolumeId, VolumeObservation> memory = new LinkedHashMap<>();
            s.make = (sound, epoch, spec) -> {
                VolumeObservation made = sound.soundMake(epoch, spec);
                memory.put(made.id(), made);
                return made;
            };
            s.observe = sound -> List.copyOf(memory.values());
        });
        wrong(
                "what somebody removed can be made",
                s -> s.make = (sound, epoch, spec) -> {
                    VolumeId id = spec.volume().id();
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong("what somebody removed is there again", s -> {
            Map<VolumeId, VolumeObservation> memory = new LinkedHashMap<>();
            s.make = (sound, epoch, spec) -> {
                VolumeId id = spec.volume().id();
                if (!memory.containsKey(id)) {
                    memory.put(id, sound.soundMake(epoch, spec));
                }
                return memory.get(id);
            };
        });
        wrong(
                "what somebody removed can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
    }

    private void epochs() {
        wrong(
                "an older epoch removes nothing",
                s -> s.remove = (sound, epoch, id) -> sound.soundRemove(Math.max(epoch, 100), id));
        wrong(
                "what an older epoch was refused is still there",
                s -> s.remove = (sound, epoch, id) -> {
                    Optional<SoundStorage.Volume> present = sound.find(id);
                    sound.volumes.clear();
                    if (present.isPresent()) {
                        SoundStorage.refuseOlder(present.get(), epoch);
                    }
                });
        wrong(
                "a newer epoch may make what is there",
                s -> s.make = (sound, epoch, spec) -> {
                    if (sound.find(spec.volume().id())
                            .filter(v -> v.epoch < epoch)
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(epoch, spec);
                });
        wrong(
                "the epoch before the newer one is refused",
                s -> s.remove = (sound, epoch, id) -> sound.soundRemove(epoch == 5 ? 6 : epoch, id));
    }
}
