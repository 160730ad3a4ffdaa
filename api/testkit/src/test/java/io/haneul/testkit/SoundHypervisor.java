package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.Mhz;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A hypervisor in memory that keeps the contract. Each verb can be replaced by a wrong one that still may ask the sound one:
 * so a specimen differs from the sound component in one point.
 */
final class SoundHypervisor implements HypervisorDriver {
    static final HypervisorFacts FACTS = new HypervisorFacts(new HypervisorType("Memory"), 0, 0, "RAW");
    static final HostObservation HOST = new HostObservation(
            "host-1",
            "host",
            new IpAddress("192.0.2.1"),
            "1",
            8,
            new Mhz(2000),
            Bytes.ofGibi(8),
            "boot-0",
            Optional.of(new Handle("host-1")));

    /** All that is on the host; a list, so that a wrong driver can have a machine twice. */
    final List<Vm> machines = new ArrayList<>();
    /** Every machine the driver ever started, for wrong drivers that trust their memory. */
    final Set<UUID> remembered = new HashSet<>();

    /** How often the host was restarted. */
    int restarts;

    Supplier<String> name = () -> "memory";
    Supplier<HypervisorFacts> facts = () -> FACTS;
    Probe probe = SoundHypervisor::soundProbe;
    Observe observe = SoundHypervisor::soundObserve;
    Boot boot = SoundHypervisor::soundBoot;
    Restart restart = SoundHypervisor::soundRestart;
    Start start = SoundHypervisor::soundStart;
    Stop stop = SoundHypervisor::soundStop;
    Remove remove = SoundHypervisor::soundRemove;

    interface Probe {
        HostObservation probe(SoundHypervisor sound, String url) throws Fault, InterruptedException;
    }

    interface Observe {
        List<VmObservation> observe(SoundHypervisor sound, String url) throws Fault, InterruptedException;
    }

    interface Boot {
        String boot(SoundHypervisor sound);
    }

    interface Restart {
        void restart(SoundHypervisor sound);
    }

    interface Start {
        VmObservation start(SoundHypervisor sound, long epoch, VmSpec spec) throws Fault, InterruptedException;
    }

    interface Stop {
        void stop(SoundHypervisor sound, long epoch, VmRef vm) throws Fault, InterruptedException;
    }

    interface Remove {
        void remove(SoundHypervisor sound, long epoch, VmRef vm) throws Fault, InterruptedException;
    }

    /** A machine on the host. */
    static final class Vm {
        final UUID id;
        String name;
        Power power = Power.RUNNING;
        long epoch;

        Vm(UUID id, String name, long epoch) {
            this.id = id;
            this.name = name;
            this.epoch = epoch;
        }

        VmObservation observed() {
            return new VmObservation(
                    new VmRef(id, name, Optional.of(new Handle("memory:" + name))), power, new Epoch(epoch));
        }
    }

    @Override
    public String name() {
        return name.get();
    }

    @Override
    public HypervisorFacts facts() {
        return facts.get();
    }

    @Override
    public HostObservation probe(Call call, Target target) throws Fault, InterruptedException {
        return probe.probe(this, target.connection().url());
    }

    @Override
    public HostReport observe(Call call, Target target) throws Fault, InterruptedException {
        return new HostReport(
                boot.boot(this), observe.observe(this, target.connection().url()));
    }

    @Override
    public VmObservation ensureRunning(Call call, Target target, VmSpec spec) throws Fault, InterruptedException {
        return start.start(this, call.epoch().value(), spec);
    }

    @Override
    public void ensureStopped(Call call, Target target, VmStop order) throws Fault, InterruptedException {
        stop.stop(this, call.epoch().value(), order.vm());
    }

    @Override
    public void ensureAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        remove.remove(this, call.epoch().value(), vm);
    }

    HostObservation soundProbe(String url) throws Fault {
        if (url.startsWith("silent:")) {
            throw new Fault(FaultKind.UNREACHABLE, "silent");
        }
        if (!url.startsWith("memory:")) {
            throw new Fault(FaultKind.INVALID, url);
        }
        return in(HOST, soundBoot());
    }

    String soundBoot() {
        return "boot-" + restarts;
    }

    void soundRestart() {
        restarts++;
        machines.forEach(vm -> vm.power = Power.STOPPED);
    }

    static HostObservation in(HostObservation host, String boot) {
        return new HostObservation(
                host.identity(),
                host.name(),
                host.address(),
                host.version(),
                host.cores(),
                host.speed(),
                host.memory(),
                boot,
                host.handle());
    }

    synchronized List<VmObservation> soundObserve(String url) throws Fault {
        soundProbe(url);
        return machines.stream().map(Vm::observed).toList();
    }

    synchronized VmObservation soundStart(long epoch, VmSpec spec) throws Fault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Optional<Vm> present = find(spec.vm().id());
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
        }
        if (spec.memory().compareTo(HOST.memory()) > 0) {
            throw new Fault(FaultKind.NO_CAPACITY, "too large");
        }
        remembered.add(spec.vm().id());
        Vm vm = present.orElseGet(() -> add(spec.vm(), epoch));
        vm.epoch = epoch;
        vm.power = Power.RUNNING;
        return vm.observed();
    }

    synchronized void soundStop(long epoch, VmRef ref) throws Fault {
        Optional<Vm> present = find(ref.id());
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
            present.get().epoch = epoch;
            present.get().power = Power.STOPPED;
        }
    }

    synchronized void soundRemove(long epoch, VmRef ref) throws Fault {
        Optional<Vm> present = find(ref.id());
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
            machines.remove(present.get());
        }
    }

    synchronized Vm add(VmRef ref, long epoch) {
        Vm vm = new Vm(ref.id(), ref.instanceName(), epoch);
        machines.add(vm);
        return vm;
    }

    synchronized Optional<Vm> find(UUID id) {
        return machines.stream().filter(vm -> vm.id.equals(id)).findFirst();
    }

    boolean runs(VmRef ref) {
        return find(ref.id()).filter(vm -> vm.power == Power.RUNNING).isPresent();
    }

    static void refuseOlder(Vm vm, long epoch) throws Fault {
        if (epoch < vm.epoch) {
            throw new Fault(FaultKind.CONFLICT, "older");
        }
    }
}
