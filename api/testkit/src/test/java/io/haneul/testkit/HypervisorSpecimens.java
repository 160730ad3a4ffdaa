package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;
import static io.haneul.testkit.Specimens.slow;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.Mhz;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Hypervisors that are wrong in one point of what they are or of how they start a machine. */
final class HypervisorSpecimens {
    private final Specimens<SoundHypervisor> specimens;

    private HypervisorSpecimens(Specimens<SoundHypervisor> specimens) {
        this.specimens = specimens;
    }

    /** {@return by claim, what is changed in a sound driver so that the claim has to catch it; of all such classes} */
    static Map<String, Consumer<SoundHypervisor>> all() {
        Specimens<SoundHypervisor> specimens = new Specimens<>();
        new HypervisorSpecimens(specimens).collect();
        new HypervisorLifeSpecimens(specimens).collect();
        new HypervisorSurpriseSpecimens(specimens).collect();
        return specimens.all();
    }

    private void collect() {
        facts();
        hosts();
        boots();
        starts();
        startsAgain();
    }

    private void facts() {
        specimens.wrong("the name has 1 to 64 characters", s -> s.name = () -> "");
        AtomicInteger count = new AtomicInteger();
        specimens.wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        specimens.wrong("facts are known at once", s -> s.facts = slow(SoundHypervisor.FACTS));
        specimens.wrong("facts never change", s -> s.facts = () -> facts(count.incrementAndGet(), "RAW"));
        specimens.wrong("limits are not negative", s -> s.facts = () -> facts(-1, "RAW"));
        specimens.wrong("there is an image format", s -> s.facts = () -> facts(0, " "));
    }

    private void hosts() {
        specimens.wrong(
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
        specimens.wrong("what is no host is INVALID", s -> s.probe = (sound, url) -> SoundHypervisor.HOST);
        specimens.wrong(
                "probing a host that does not answer is UNREACHABLE",
                s -> s.probe =
                        (sound, url) -> url.startsWith("silent:") ? SoundHypervisor.HOST : sound.soundProbe(url));
        specimens.wrong(
                "observing a host that does not answer is UNREACHABLE, never an empty list",
                s -> s.observe = (sound, url) -> url.startsWith("silent:") ? List.of() : sound.soundObserve(url));
        specimens.wrong(
                "a host can be observed",
                s -> s.observe = (sound, url) -> {
                    throw fault(BROKEN);
                });
    }

    private void boots() {
        host("the boot of a host has a name", h -> SoundHypervisor.in(h, " "));
        host(
                "a host probed again is in the same boot",
                h -> SoundHypervisor.in(h, UUID.randomUUID().toString()));
        specimens.wrong("a host observed is in the boot it was probed in", s -> s.boot = sound -> "another");
        specimens.wrong("a host observed after its restart is in another boot", s -> s.boot = sound -> "boot-0");
        host("a host probed after its restart is in that boot too", h -> SoundHypervisor.in(h, "boot-0"));
        specimens.wrong(
                "what ran on a host before its restart does not run after it",
                s -> s.restart = sound -> {
                    sound.soundRestart();
                    sound.machines.forEach(vm -> vm.power = Power.RUNNING);
                });
    }

    private void starts() {
        specimens.wrong(
                "a machine can be started",
                s -> s.start = (sound, epoch, spec) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong(
                "what was started is reported as running",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    return new VmObservation(started.vm(), Power.STOPPED, started.epoch());
                });
        specimens.wrong(
                "what was started is observed as running",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    sound.machines.clear();
                    return started;
                });
        specimens.wrong(
                "what was started keeps its instance name",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    sound.machines.get(0).name = "other";
                    return started;
                });
        specimens.wrong(
                "what was started bears the epoch of the call",
                s -> s.start = (sound, epoch, spec) -> sound.soundStart(1, spec));
    }

    private void startsAgain() {
        specimens.wrong(
                "the handle observed is the handle given",
                s -> s.start = (sound, epoch, spec) -> {
                    VmObservation started = sound.soundStart(epoch, spec);
                    VmRef vm =
                            new VmRef(started.vm().id(), started.vm().instanceName(), Optional.of(new Handle("other")));
                    return new VmObservation(vm, started.power(), started.epoch());
                });
        specimens.wrong(
                "a machine that runs can be told to run",
                s -> s.start = (sound, epoch, spec) -> {
                    if (sound.runs(spec.vm())) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundStart(epoch, spec);
                });
        specimens.wrong(
                "a machine started twice is there once, running",
                s -> s.start =
                        (sound, epoch, spec) -> sound.add(spec.vm(), epoch).observed());
        specimens.wrong(
                "a machine larger than the host is NO_CAPACITY",
                s -> s.start = (sound, epoch, spec) -> sound.find(spec.vm().id())
                        .orElseGet(() -> sound.add(spec.vm(), epoch))
                        .observed());
        specimens.wrong(
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

    private static HypervisorFacts facts(int limit, String format) {
        return new HypervisorFacts(new HypervisorType("Memory"), limit, 0, format);
    }

    private void host(String claim, UnaryOperator<HostObservation> change) {
        specimens.wrong(claim, s -> s.probe = (sound, url) -> change.apply(sound.soundProbe(url)));
    }

    private static HostObservation host(String identity, String name, int cores) {
        HostObservation host = SoundHypervisor.HOST;
        return new HostObservation(
                identity, name, host.address(), "1", cores, new Mhz(2000), Bytes.ofGibi(8), host.boot(), host.handle());
    }
}
