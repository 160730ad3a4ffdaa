package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hypervisors that are wrong in one point about what others did: somebody with the tools of the host, a newer epoch. */
final class HypervisorSurpriseSpecimens {
    private final Specimens<SoundHypervisor> specimens;

    HypervisorSurpriseSpecimens(Specimens<SoundHypervisor> specimens) {
        this.specimens = specimens;
    }

    void collect() {
        surprises();
        surprisingRemovals();
        surprisingPower();
        epochs();
        newerEpochs();
        stoppedEpochs();
    }

    private void surprises() {
        specimens.wrong("what somebody removed is not observed", s -> {
            Map<UUID, VmObservation> memory = new LinkedHashMap<>();
            s.start = (sound, epoch, spec) -> {
                VmObservation started = sound.soundStart(epoch, spec);
                memory.put(spec.vm().id(), started);
                return started;
            };
            s.observe = (sound, url) -> List.copyOf(memory.values());
        });
        specimens.wrong(
                "what somebody removed can be stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.remembered.contains(vm.id())
                            && sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
        specimens.wrong(
                "what somebody removed can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.remembered.contains(spec.vm().id())
                            && sound.find(spec.vm().id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundStart(epoch, spec);
                });
    }

    private void surprisingRemovals() {
        specimens.wrong("what somebody removed is there once again", s -> {
            Map<UUID, VmObservation> memory = new LinkedHashMap<>();
            s.start = (sound, epoch, spec) -> {
                if (!memory.containsKey(spec.vm().id())) {
                    memory.put(spec.vm().id(), sound.soundStart(epoch, spec));
                }
                return memory.get(spec.vm().id());
            };
        });
        specimens.wrong(
                "what somebody removed can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.remembered.contains(vm.id())
                            && sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
    }

    private void surprisingPower() {
        specimens.wrong(
                "what powered itself off is not observed as running",
                s -> s.observe = (sound, url) -> sound.soundObserve(url).stream()
                        .map(seen -> new VmObservation(seen.vm(), Power.RUNNING, seen.epoch()))
                        .toList());
        specimens.wrong(
                "what powered itself off can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.find(spec.vm().id()).isPresent() && !sound.runs(spec.vm())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "what powered itself off runs again",
                s -> s.start =
                        (sound, epoch, spec) -> sound.find(spec.vm().id()).isPresent()
                                ? sound.find(spec.vm().id()).get().observed()
                                : sound.soundStart(epoch, spec));
    }

    private void epochs() {
        specimens.wrong(
                "an older epoch starts nothing",
                s -> s.start = (sound, epoch, spec) -> sound.soundStart(Math.max(epoch, 100), spec));
        specimens.wrong(
                "an older epoch stops nothing",
                s -> s.stop = (sound, epoch, vm) -> sound.soundStop(Math.max(epoch, 100), vm));
        specimens.wrong(
                "an older epoch removes nothing",
                s -> s.remove = (sound, epoch, vm) -> sound.soundRemove(Math.max(epoch, 100), vm));
        specimens.wrong(
                "what an older epoch was refused is as it was",
                s -> s.remove = (sound, epoch, vm) -> {
                    Optional<SoundHypervisor.Vm> present = sound.find(vm.id());
                    sound.machines.clear();
                    if (present.isPresent()) {
                        SoundHypervisor.refuseOlder(present.get(), epoch);
                    }
                });
    }

    private void newerEpochs() {
        specimens.wrong(
                "a newer epoch may start what runs",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.find(spec.vm().id())
                            .filter(vm -> vm.epoch < epoch)
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "what runs bears the newer epoch",
                s -> s.start = (sound, epoch, spec) -> {
                    Optional<SoundHypervisor.Vm> present = sound.find(spec.vm().id());
                    if (present.isPresent() && present.get().epoch <= epoch && sound.runs(spec.vm())) {
                        return present.get().observed();
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "the epoch before the newer one is refused",
                s -> s.stop = (sound, epoch, vm) -> sound.soundStop(epoch == 5 ? 6 : epoch, vm));
    }

    private void stoppedEpochs() {
        specimens.wrong(
                "a stop is not undone by an older epoch",
                s -> s.stop = (sound, epoch, vm) -> {
                    long before =
                            sound.find(vm.id()).map(present -> present.epoch).orElse(epoch);
                    sound.soundStop(epoch, vm);
                    sound.find(vm.id()).ifPresent(present -> present.epoch = before);
                });
        specimens.wrong(
                "what was stopped by a newer epoch does not run",
                s -> s.start = (sound, epoch, spec) -> {
                    try {
                        return sound.soundStart(epoch, spec);
                    } catch (Fault e) {
                        sound.find(spec.vm().id()).ifPresent(present -> present.power = Power.RUNNING);
                        throw e;
                    }
                });
    }
}
