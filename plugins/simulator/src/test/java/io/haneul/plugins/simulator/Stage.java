package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
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
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.ApplianceDocument;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One host and one pool of a simulator, ready to be worked on, with names in place of ids. */
final class Stage {
    static final PoolRef POOL = new PoolRef(new PoolId(id("p0")), "nfs://10.1.1.9/p0", Optional.empty());
    static final SegmentSpec SEGMENT = new SegmentSpec(new NetworkId(id("net")), "VLAN", 101, "", "vlan://101");

    private final Simulator simulator;

    Stage(Simulator simulator) throws Fault, InterruptedException {
        this.simulator = simulator;
        prepare("c0/h0");
    }

    Simulator simulator() {
        return simulator;
    }

    void prepare(String host) throws Fault, InterruptedException {
        simulator.driver().probe(call(1), at(host));
        simulator.driver().ensureSegment(call(1), at(host), SEGMENT);
        simulator.driver().ensurePool(call(1), at(host), POOL);
    }

    VmSpec start(String name, long epoch) throws Fault, InterruptedException {
        return start("c0/h0", name, epoch);
    }

    VmSpec start(String host, String name, long epoch) throws Fault, InterruptedException {
        VmSpec spec = machine(name);
        simulator.driver().ensureRunning(call(epoch), at(host), spec);
        return spec;
    }

    /** {@return a machine whose disk exists} */
    VmSpec machine(String name) throws Fault, InterruptedException {
        VmSpec spec = spec(name);
        VolumeRef volume = new VolumeRef(spec.disks().get(0).id(), POOL, Optional.empty());
        simulator.storage().ensureVolume(call(1), pool(), new VolumeSpec(volume, Bytes.ofGibi(20), Optional.empty()));
        return spec;
    }

    static Target pool() {
        return Target.of(Connection.open(POOL.url()));
    }

    void stop(String name, long epoch) throws Fault, InterruptedException {
        simulator.driver().ensureStopped(call(epoch), at("c0/h0"), new VmStop(vm(name), Duration.ZERO));
    }

    void deliver(String name, long revision, String content) throws Fault, InterruptedException {
        simulator.driver().deliver(call(1), at("c0/h0"), new ApplianceDocument(vm(name), revision, content));
    }

    void removeVolume(UUID volume, long epoch) throws Fault, InterruptedException {
        simulator
                .storage()
                .ensureVolumeAbsent(call(epoch), pool(), new VolumeRef(new VolumeId(volume), POOL, Optional.empty()));
    }

    static VmSpec spec(String name) {
        DiskSpec disk = new DiskSpec(new VolumeId(id("disk of " + name)), 0, POOL, new Handle("x"), Bytes.ofGibi(20));
        UUID nic = id("nic of " + name);
        MacAddress mac = new MacAddress("02:00:00:00:00:01");
        NicSpec wire = new NicSpec(nic, 0, mac, Optional.empty(), SEGMENT);
        return new VmSpec(
                vm(name), 1, new Mhz(500), Bytes.ofMebi(512), "Other Linux (64-bit)", List.of(disk), List.of(wire));
    }

    static VmRef vm(String name) {
        return new VmRef(id(name), name, Optional.empty());
    }

    static Target at(String host) {
        return Target.of(
                Connection.open("http://sim/" + host), new HostRef(new HostId(id(host)), host, Optional.empty()));
    }

    static Call call(long epoch) {
        return new Call("test", new Epoch(epoch), Instant.now().plusSeconds(60), 1);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
