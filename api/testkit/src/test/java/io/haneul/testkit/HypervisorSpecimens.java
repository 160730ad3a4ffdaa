package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.model.FaultKind.UNKNOWN;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.Mhz;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hypervisors that are wrong in one point, each under the claim that has to catch it. */
final class HypervisorSpecimens {
    private final Map<String, Consumer<SoundHypervisor>> specimens = new LinkedHashMap<>();

    private HypervisorSpecimens() {
        facts();
        hosts();
        starts();
        concurrency();
        stops();
        removals();
        surprises();
        epochs();
    }

    /** {@return by claim, what is changed in a sound driver so that the claim has to catch it} */
    static Map<String, Consumer<SoundHypervisor>> all() {
        return new HypervisorSpecimens().specimens;
    }

    private void wrong(String claim, Consumer<SoundHypervisor> change) {
        specimens.put(claim, change);
    }

    private static Fault fault(FaultKind kind) {
        return new Fault(kind, "a specimen's");
    }

    private void facts() {
        wrong("the name has 1 to 64 characters", s -> s.name = () -> "");
        AtomicInteger count = new AtomicInteger();
        wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        wrong(
                "facts are known at once",
                s -> s.facts = () -> {
                    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                    return SoundHypervisor.FACTS;
                });
        wrong("facts never change", s -> s.facts = () -> facts(count.incrementAndGet(), "RAW"));
        wrong("limits are not negative", s -> s.facts = () -> facts(-1, "RAW"));
        wrong("there is an image format", s -> s.facts = () -> facts(0, " "));
    }

    private static HypervisorFacts facts(int limit, String format) {
        return new HypervisorFacts(new HypervisorType("Memory"), limit, 0, format);
    }

    private void hosts() {
        wrong(
                "a host can be probed",
                s -> s.probe = (sound, url) -> {
                    throw fault(BROKEN);
                });
        host("a host has an identity", h -> host("", h.name(), h.cores()));
        host("a host has a name", h -> host(h.identity(), " ", h.cores()));
        host("a host has processors and memory", h -> host(h.identity(), h.name(), 0));
        host(
                "a host probed again has the same identity",
                h -> host(UUID.randomUUID().toString(), h.name(), h.cores()));
        wrong("what is no host is INVALID", s -> s.probe = (sound, url) -> SoundHypervisor.HOST);
        wrong(
                "probing a host that does not answer is UNREACHABLE",
                s -> s.probe =
                        (sound, url) -> url.startsWith("silent:") ? SoundHypervisor.HOST : sound.soundProbe(url));
        wrong(
                "observing a host that does not answer is UNREACHABLE, never an empty list",
                s -> s.observe = (sound, url) -> url.startsWith("silent:") ? List.of() : sound.soundObserve(url));
        wrong(
                "a host can be observed",
                s -> s.observe = (sound, url) -> {
                    throw fault(BROKEN);
                });
    }

    private void host(String claim, UnaryOperator<HostObservation> change) {
        wrong(claim, s -> s.probe = (sound, url) -> change.apply(sound.soundProbe(url)));
    }

    private static HostObservation host(String identity, String name, int cores) {
        HostObservation host = SoundHypervisor.HOST;
        return new HostObservation(
                identity, name, host.address(), "1", cores, new Mhz(2000), Bytes.ofGibi(8), host.handle());
    }

    private void starts() {
        wrong(
                "a machine can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    throw fault(UNKNOWN);
                });
        wrong(
                "what was started is reported as running",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    return new VmObservation(started.vm(), Power.STOPPED, started.epoch());
                });
        wrong(
                "what was started is observed as running",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    sound.machines.clear();
                    return started;
                });
        wrong(
                "what was started keeps its instance name",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    sound.machines.get(0).name = "other";
                    return started;
                });
        wrong(
                "what was started bears the epoch of the call",
                s -> s.start = (sound, epoch, spec) -> sound.soundStart(1, spec));
        wrong(
                "the handle observed is the handle given",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    VmRef vm =
                            new VmRef(started.vm().id(), started.vm().instanceName(), Optional.of(new Handle("other")));
                    return new VmObservation(vm, started.power(), started.epoch());
                });
        wrong(
                "a machine that runs can be told to run",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.runs(spec.vm())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong(
                "a machine started twice is there once, running",
                s -> s.start =
                        (sound, epoch, spec) -> sound.add(spec.vm(), epoch).observed());
        wrong(
                "a machine larger than the host is NO_CAPACITY",
                s -> s.start = (sound, epoch, spec) -> sound.find(spec.vm().id())
                        .orElseGet(() -> sound.add(spec.vm(), epoch))
                        .observed());
        wrong(
                "a machine that did not fit does not run",
                s -> s.start = (sound, epoch, spec) -> {
                    try {
                        return sound.soundStart(epoch, spec);
                    } catch (Fault e) {
                        if (e.kind() == NO_CAPACITY) {
                            sound.add(spec.vm(), epoch);
                        }
                        throw e;
                    }
                });
    }

    private void concurrency() {
        wrong("callers that start one machine at once are all served", s -> {
            ReentrantLock busy = new ReentrantLock();
            s.start = (sound, epoch, spec) -> {
                if (!busy.tryLock()) {
                    throw fault(CONFLICT);
                }
                try {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    return sound.soundStart(epoch, spec);
                } finally {
                    busy.unlock();
                }
            };
        });
        wrong(
                "a machine started at once is there once, running",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.find(spec.vm().id()).isPresent()) {
                        return sound.soundStart(epoch, spec);
                    }
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                    return sound.add(spec.vm(), epoch).observed();
                });
        wrong(
                "an interrupted start is done, interrupted or UNKNOWN",
                s -> s.start = (sound, epoch, spec) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw fault(BROKEN);
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong(
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
        wrong(
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
        wrong(
                "a machine that runs can be stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    throw fault(UNKNOWN);
                });
        wrong("what was stopped does not run", s -> s.stop = (sound, epoch, vm) -> {});
        wrong(
                "what was not stopped runs on",
                s -> s.stop = (sound, epoch, vm) -> sound.machines.forEach(other -> other.power = Power.STOPPED));
        wrong(
                "a machine that is stopped can be told to stop",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (!sound.runs(vm)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
        wrong(
                "what was stopped can be started again",
                s -> s.start =
                        (sound, epoch, spec) -> sound.find(spec.vm().id()).isPresent()
                                ? sound.find(spec.vm().id()).get().observed()
                                : sound.soundStart(epoch, spec));
        wrong(
                "a machine that was never there is stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
        wrong(
                "stopping makes no machine",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        sound.add(vm, epoch);
                    }
                    sound.soundStop(epoch, vm);
                });
    }

    private void removals() {
        wrong(
                "a machine that runs can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.runs(vm)) {
                        throw fault(CONFLICT);
                    }
                    sound.soundRemove(epoch, vm);
                });
        wrong("what was removed is not observed", s -> s.remove = SoundHypervisor::soundStop);
        wrong("what was not removed runs on", s -> s.remove = (sound, epoch, vm) -> sound.machines.clear());
        wrong(
                "a machine that is not there can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
        wrong(
                "a machine that is stopped can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.find(vm.id()).isPresent() && !sound.runs(vm)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
        wrong(
                "what was stopped and removed is not observed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.runs(vm)) {
                        sound.soundRemove(epoch, vm);
                    }
                });
    }

    private void surprises() {
        wrong("what somebody removed is not observed", s -> {
            Map<UUID, VmObservation> memory = new LinkedHashMap<>();
            s.start = (sound, epoch, spec) -> {
                VmObservation started = sound.soundStart(epoch, spec);
                memory.put(spec.vm().id(), started);
                return started;
            };
            s.observe = (sound, url) -> List.copyOf(memory.values());
        });
        wrong(
                "what somebody removed can be stopped",
                s -> s.stop = (sound, epoch, vm) -> {
                    if (sound.remembered.contains(vm.id())
                            && sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundStop(epoch, vm);
                });
        wrong(
                "what somebody removed can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.remembered.contains(spec.vm().id())
                            && sound.find(spec.vm().id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong("what somebody removed is there once again", s -> {
            Map<UUID, VmObservation> memory = new LinkedHashMap<>();
            s.start = (sound, epoch, spec) -> {
                if (!memory.containsKey(spec.vm().id())) {
                    memory.put(spec.vm().id(), sound.soundStart(epoch, spec));
                }
                return memory.get(spec.vm().id());
            };
        });
        wrong(
                "what somebody removed can be removed",
                s -> s.remove = (sound, epoch, vm) -> {
                    if (sound.remembered.contains(vm.id())
                            && sound.find(vm.id()).isEmpty()) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove(epoch, vm);
                });
        wrong(
                "what powered itself off is not observed as running",
                s -> s.observe = (sound, url) -> sound.soundObserve(url).stream()
                        .map(seen -> new VmObservation(seen.vm(), Power.RUNNING, seen.epoch()))
                        .toList());
        wrong(
                "what powered itself off can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.find(spec.vm().id()).isPresent() && !sound.runs(spec.vm())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong(
                "what powered itself off runs again",
                s -> s.start =
                        (sound, epoch, spec) -> sound.find(spec.vm().id()).isPresent()
                                ? sound.find(spec.vm().id()).get().observed()
                                : sound.soundStart(epoch, spec));
    }

    private void epochs() {
        wrong(
                "an older epoch starts nothing",
                s -> s.start = (sound, epoch, spec) -> sound.soundStart(Math.max(epoch, 100), spec));
        wrong(
                "an older epoch stops nothing",
                s -> s.stop = (sound, epoch, vm) -> sound.soundStop(Math.max(epoch, 100), vm));
        wrong(
                "an older epoch removes nothing",
                s -> s.remove = (sound, epoch, vm) -> sound.soundRemove(Math.max(epoch, 100), vm));
        wrong(
                "what an older epoch was refused is as it was",
                s -> s.remove = (sound, epoch, vm) -> {
                    Optional<SoundHypervisor.Vm> present = sound.find(vm.id());
                    sound.machines.clear();
                    if (present.isPresent()) {
                        SoundHypervisor.refuseOlder(present.get(), epoch);
                    }
                });
        wrong(
                "a newer epoch may start what runs",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.find(spec.vm().id())
                            .filter(vm -> vm.epoch < epoch)
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong(
                "what runs bears the newer epoch",
                s -> s.start = (sound, epoch, spec) -> {
                    Optional<SoundHypervisor.Vm> present = sound.find(spec.vm().id());
                    if (present.isPresent() && present.get().epoch <= epoch && sound.runs(spec.vm())) {
                        return present.get().observed();
                    }
                    return sound.soundStart(epoch, spec);
                });
        wrong(
                "the epoch before the newer one is refused",
                s -> s.stop = (sound, epoch, vm) -> sound.soundStop(epoch == 5 ? 6 : epoch, vm));
        wrong(
                "a stop is not undone by an older epoch",
                s -> s.stop = (sound, epoch, vm) -> {
                    long before =
                            sound.find(vm.id()).map(present -> present.epoch).orElse(epoch);
                    sound.soundStop(epoch, vm);
                    sound.find(vm.id()).ifPresent(present -> present.epoch = before);
                });
        wrong(
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
