package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.NO_CAPACITY;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.model.Mhz;
import io.haneul.model.NetworkId;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.HostRef;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two hosts in memory that run machines, as sound as can be; what they can do besides stands in those who extend this. */
class SoundMachines implements HypervisorDriver {
    static final Target HOST = target(1);
    static final Target OTHER = target(2);
    static final PoolRef POOL = new PoolRef(new PoolId(new UUID(0, 1)), "memory:pool", Optional.empty());
    static final SegmentSpec WIRE = new SegmentSpec(new NetworkId(new UUID(0, 1)), "VLAN", 101, "", "vlan://101");
    static final Bytes DISK = Bytes.ofMebi(64);
    static final VmSpec SPEC = spec(Bytes.ofMebi(128));

    /** How much memory all machines of the first host may have; the other has half of it. */
    private static final long ROOM = 1024;

    private final Map<HostId, Map<UUID, Vm>> hosts = new LinkedHashMap<>();

    /** A machine. */
    static final class Vm {
        VmSpec spec;
        Power power = Power.RUNNING;
        long epoch;
        Map<VolumeId, DiskSpec> disks = new LinkedHashMap<>();
        Map<UUID, NicSpec> nics = new LinkedHashMap<>();
        VmOptions options;

        Vm(VmSpec spec, long epoch) {
            this.spec = spec;
            this.epoch = epoch;
            this.options = spec.options();
            spec.disks().forEach(disk -> disks.put(disk.id(), disk));
            spec.nics().forEach(nic -> nics.put(nic.id(), nic));
        }
    }

    private static Target target(long number) {
        return Target.of(
                Connection.open("memory:" + number),
                new HostRef(new HostId(new UUID(0, number)), "host" + number, Optional.empty()));
    }

    static VmSpec spec(Bytes memory) {
        VmRef vm = new VmRef(new UUID(1, 1), "i-1-1-VM", Optional.empty());
        return new VmSpec(vm, 1, new Mhz(500), memory, "Other", List.of(disk(1, 0)), List.of(nic(1, WIRE)));
    }

    static DiskSpec disk(long number, int device) {
        return new DiskSpec(new VolumeId(new UUID(2, number)), device, POOL, new Handle("disk" + number), DISK);
    }

    static NicSpec nic(long number, SegmentSpec wire) {
        MacAddress mac = new MacAddress("02:00:00:00:00:0" + number);
        return new NicSpec(
                new UUID(3, number), (int) number - 1, mac, Optional.of(new IpAddress("10.1.1." + number)), wire);
    }

    final Map<UUID, Vm> at(Target target) {
        return hosts.computeIfAbsent(target.host().orElseThrow().id(), id -> new LinkedHashMap<>());
    }

    /** The one machine there is on the first host. */
    final Vm only() {
        return at(HOST).get(SPEC.vm().id());
    }

    final void stopAll() {
        hosts.values().forEach(vms -> vms.values().forEach(vm -> vm.power = Power.STOPPED));
    }

    final Vm running(Call call, Target target, VmRef ref) throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(ref.id());
        if (vm == null || vm.power != Power.RUNNING) {
            throw fault(NOT_FOUND);
        }
        guard(vm, call);
        return vm;
    }

    static void enter() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    static void guard(Vm vm, Call call) throws Fault {
        if (call.epoch().value() < vm.epoch) {
            throw fault(CONFLICT);
        }
        vm.epoch = call.epoch().value();
    }

    final void requireRoom(Target target, VmSpec spec) throws Fault {
        long room = target.equals(HOST) ? ROOM : ROOM / 2;
        if (spec.memory().toMebi() > room) {
            throw fault(NO_CAPACITY);
        }
    }

    static VmObservation seen(Vm vm) {
        return new VmObservation(vm.spec.vm(), vm.power, new Epoch(vm.epoch));
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public HypervisorFacts facts() {
        return new HypervisorFacts(new HypervisorType("Memory"), 0, 0, "RAW");
    }

    @Override
    public HostObservation probe(Call call, Target target) throws Fault {
        throw fault(NOT_FOUND);
    }

    @Override
    public synchronized VmObservation ensureRunning(Call call, Target target, VmSpec spec)
            throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(spec.vm().id());
        if (vm != null) {
            guard(vm, call);
            if (vm.power == Power.RUNNING) {
                return seen(vm);
            }
        }
        requireRoom(target, spec);
        Vm started = new Vm(spec, call.epoch().value());
        at(target).put(spec.vm().id(), started);
        return seen(started);
    }

    @Override
    public synchronized void ensureStopped(Call call, Target target, VmStop stop) throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(stop.vm().id());
        if (vm != null) {
            guard(vm, call);
            vm.power = Power.STOPPED;
        }
    }

    @Override
    public synchronized void ensureAbsent(Call call, Target target, VmRef ref) throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(ref.id());
        if (vm != null) {
            guard(vm, call);
            at(target).remove(ref.id());
        }
    }

    @Override
    public synchronized HostReport observe(Call call, Target target) throws Fault, InterruptedException {
        return new HostReport(
                "boot-0", at(target).values().stream().map(SoundMachines::seen).toList());
    }
}
