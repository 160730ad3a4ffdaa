package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.VolumeId;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storages that are wrong in one point of what happens to a volume later. */
final class StorageLifeSpecimens {
    private final Specimens<SoundStorage> specimens;

    StorageLifeSpecimens(Specimens<SoundStorage> specimens) {
        this.specimens = specimens;
    }

    void collect() {
        concurrency();
        interrupts();
        sizes();
        sizesAgain();
        removals();
        removalsOfNothing();
        surprises();
        epochs();
    }

    private void concurrency() {
        specimens.wrong("callers that make one volume at once are all served", s -> {
            Crowd crowd = new Crowd();
            s.make = (sound, epoch, spec) -> {
                crowd.refuse();
                return sound.soundMake(epoch, spec);
            };
        });
        specimens.wrong("a volume made at once is there once", s -> {
            Crowd crowd = new Crowd();
            s.make = (sound, epoch, spec) ->
                    crowd.isThere() ? sound.add(spec, epoch).observed() : sound.soundMake(epoch, spec);
        });
    }

    private void interrupts() {
        specimens.wrong(
                "an interrupted call is done, interrupted or UNKNOWN",
                s -> s.make = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw fault(BROKEN);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
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
        specimens.wrong(
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
        specimens.wrong(
                "a volume can be grown",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isLarger(sound, spec)) {
                        throw fault(INVALID);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "what was grown is as large as asked for",
                s -> s.make = (sound, epoch, spec) -> isLarger(sound, spec)
                        ? sound.find(spec.volume().id()).orElseThrow().observed()
                        : sound.soundMake(epoch, spec));
        specimens.wrong(
                "what was grown keeps its handle",
                s -> s.make = (sound, epoch, spec) -> {
                    boolean grows = isLarger(sound, spec);
                    VolumeObservation made = sound.soundMake(epoch, spec);
                    return grows ? new VolumeObservation(made.id(), new Handle("other"), made.size()) : made;
                });
    }

    private void sizesAgain() {
        specimens.wrong(
                "asking for less is no fault",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isSmaller(sound, spec)) {
                        throw fault(INVALID);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "asking for less takes nothing away",
                s -> s.make = (sound, epoch, spec) -> {
                    if (isSmaller(sound, spec)) {
                        sound.find(spec.volume().id()).orElseThrow().size =
                                spec.size().value();
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "a volume larger than the pool is NO_CAPACITY",
                s -> s.make = (sound, epoch, spec) -> sound.find(spec.volume().id())
                        .orElseGet(() -> sound.add(spec, epoch))
                        .observed());
        specimens.wrong(
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

    private void removals() {
        specimens.wrong(
                "a volume can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("what was removed is not observed", s -> s.remove = (sound, epoch, id) -> {});
        specimens.wrong(
                "what was not removed is still there", s -> s.remove = (sound, epoch, id) -> sound.volumes.clear());
        specimens.wrong(
                "a volume that is not there can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
    }

    private void removalsOfNothing() {
        specimens.wrong(
                "a volume that was never there can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (!sound.remembered.contains(id)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
        specimens.wrong(
                "removing makes nothing",
                s -> s.remove = (sound, epoch, id) -> {
                    if (!sound.remembered.contains(id)) {
                        sound.volumes.add(new SoundStorage.Volume(id, 1, epoch));
                    } else {
                        sound.soundRemove(epoch, id);
                    }
                });
        specimens.wrong(
                "removing gives the room back",
                s -> s.remove = (sound, epoch, id) -> {
                    sound.lost += sound.find(id).map(volume -> volume.size).orElse(0L);
                    sound.soundRemove(epoch, id);
                });
    }

    private void surprises() {
        specimens.wrong("what somebody removed is not observed", s -> {
            Map<VolumeId, VolumeObservation> memory = new LinkedHashMap<>();
            s.make = (sound, epoch, spec) -> {
                VolumeObservation made = sound.soundMake(epoch, spec);
                memory.put(made.id(), made);
                return made;
            };
            s.observe = sound -> List.copyOf(memory.values());
        });
        specimens.wrong(
                "what somebody removed can be made",
                s -> s.make = (sound, epoch, spec) -> {
                    VolumeId id = spec.volume().id();
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong("what somebody removed is there again", s -> {
            Map<VolumeId, VolumeObservation> memory = new LinkedHashMap<>();
            s.make = (sound, epoch, spec) -> {
                VolumeId id = spec.volume().id();
                if (!memory.containsKey(id)) {
                    memory.put(id, sound.soundMake(epoch, spec));
                }
                return memory.get(id);
            };
        });
        specimens.wrong(
                "what somebody removed can be removed",
                s -> s.remove = (sound, epoch, id) -> {
                    if (sound.remembered.contains(id) && sound.find(id).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, id);
                });
    }

    private void epochs() {
        specimens.wrong(
                "an older epoch removes nothing",
                s -> s.remove = (sound, epoch, id) -> sound.soundRemove(Math.max(epoch, 100), id));
        specimens.wrong(
                "what an older epoch was refused is still there",
                s -> s.remove = (sound, epoch, id) -> {
                    Optional<SoundStorage.Volume> present = sound.find(id);
                    sound.volumes.clear();
                    if (present.isPresent()) {
                        SoundStorage.refuseOlder(present.get(), epoch);
                    }
                });
        specimens.wrong(
                "a newer epoch may make what is there",
                s -> s.make = (sound, epoch, spec) -> {
                    if (sound.find(spec.volume().id())
                            .filter(v -> v.epoch < epoch)
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(epoch, spec);
                });
        specimens.wrong(
                "the epoch before the newer one is refused",
                s -> s.remove = (sound, epoch, id) -> sound.soundRemove(epoch == 5 ? 6 : epoch, id));
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
}
