package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.spi.hypervisor.VmObservation.Power;

/** Hypervisors that are wrong in one point of how they stop and remove machines, and of what happens at once. */
final class HypervisorLifeSpecimens {
    private final Specimens<SoundHypervisor> specimens;

    HypervisorLifeSpecimens(Specimens<SoundHypervisor> specimens) {
        this.specimens = specimens;
    }

    void collect() {
        concurrency();
        interrupts();
        stops();
        stopsOfNothing();
        removals();
    }

    private void concurrency() {
        specimens.wrong("callers that start one machine at once are all served", s -> {
            Crowd crowd = new Crowd();
            s.start = (sound, epoch, spec) -> {
                crowd.refuse();
                return sound.soundStart(epoch, spec);
            };
        });
        specimens.wrong("a machine started at once is there once, running", s -> {
            Crowd crowd = new Crowd();
            s.start = (sound, epoch, spec) ->
                    crowd.isThere() ? sound.add(spec.vm(), epoch).observed() : sound.soundStart(epoch, spec);
        });
    }

    private void interrupts() {
        specimens.wrong(
                "an interrupted start is done, interrupted or UNKNOWN",
                s -> s.start = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw fault(BROKEN);
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "a start can be made again after an interrupt",
                s -> s.start = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        sound.remembered.add(spec.vm().id());
                        throw fault(UNKNOWN);
                    }
                    if (sound.remembered.contains(spec.vm().id())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "a machine is there once after an interrupt",
                s -> s.start = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        sound.add(spec.vm(), epoch);
                        sound.add(spec.vm(), epoch);
                        throw fault(UNKNOWN);
                    }
                    return sound.soundStart(epoch, spec);
                });
    }

    private void stops() {
        specimens.wrong(
                "a machine that runs can be stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("what was stopped does not run", s -> s.stop = (sound, epoch, vm) -> {});
        specimens.wrong(
                "what was not stopped runs on",
                s -> s.stop = (sound, epoch, vm) -> sound.machines.forEach(other -> other.power = Power.STOPPED));
        specimens.wrong(
                "a machine that is stopped can be told to stop",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (!sound.runs(vm)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
    }

    private void stopsOfNothing() {
        specimens.wrong(
                "what was stopped can be started again",
                s -> s.start =
                        (sound, epoch, spec) -> sound.find(spec.vm().id()).isPresent()
                                ? sound.find(spec.vm().id()).get().observed()
                                : sound.soundStart(epoch, spec));
        specimens.wrong(
                "a machine that was never there is stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
        specimens.wrong(
                "stopping makes no machine",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        sound.add(vm, epoch);
                    }
                    sound.soundStop(epoch, vm);
                });
    }

    private void removals() {
        specimens.wrong(
                "a machine that runs can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.runs(vm)) {
                        throw fault(CONFLICT);
                    }
                    sound.soundRemove(epoch, vm);
                });
        specimens.wrong("what was removed is not observed", s -> s.remove = SoundHypervisor::soundStop);
        specimens.wrong("what was not removed runs on", s -> s.remove = (sound, epoch, vm) -> sound.machines.clear());
        specimens.wrong(
                "a machine that is not there can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
        specimens.wrong(
                "a machine that is stopped can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isPresent() && !sound.runs(vm)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
        specimens.wrong(
                "what was stopped and removed is not observed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.runs(vm)) {
                        sound.soundRemove(epoch, vm);
                    }
                });
    }
}
