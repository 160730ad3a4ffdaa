package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.IpAddress;
import io.haneul.model.Mhz;
import io.haneul.model.VolumeId;
import io.haneul.plugins.simulator.world.HostFacts;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.SimulatedHost;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the kernel's words to the simulator's and back: pure functions. */
final class Translator {
    private static final String VERSION = "1";

    private Translator() {}

    static Machine machine(Call call, VmSpec spec, HostAddress host) throws Fault {
        List<Machine.Disk> disks = new ArrayList<>();
        for (DiskSpec disk : spec.disks()) {
            disks.add(disk(disk, host));
        }
        List<Machine.Nic> nics = spec.nics().stream().map(Translator::nic).toList();
        return new Machine(
                spec.vm().id(),
                spec.vm().instanceName(),
                call.epoch().value(),
                VmObservation.Power.STOPPED,
                spec.cores(),
                spec.speed().value(),
                spec.memory().value(),
                spec.guest(),
                disks,
                nics,
                0,
                "");
    }

    static Machine.Disk disk(DiskSpec disk, HostAddress host) throws Fault {
        String pool =
                PoolAddress.parse(disk.pool().url(), Optional.of(host.path())).key();
        return new Machine.Disk(
                disk.id().value(), disk.device(), pool, disk.size().value());
    }

    static Machine.Nic nic(NicSpec nic) {
        String address = nic.address().map(IpAddress::text).orElse("");
        return new Machine.Nic(nic.id(), nic.device(), nic.mac().text(), address, segment(nic.segment()));
    }

    /** {@return what a host calls a segment: the same for all networks that share the wire} */
    static String segment(SegmentSpec segment) {
        return segment.label().isEmpty() ? segment.uri() : segment.uri() + " on " + segment.label();
    }

    static VmObservation observation(Machine machine) {
        Handle handle = new Handle("sim:" + machine.id());
        return new VmObservation(
                new VmRef(machine.id(), machine.name(), Optional.of(handle)),
                machine.power(),
                new Epoch(machine.epoch()));
    }

    static HostReport report(SimulatedHost.Seen host) {
        return new HostReport(
                host.boot(),
                host.machines().stream().map(Translator::observation).toList());
    }

    static HostObservation observation(HostAddress host, HostFacts facts, String boot) {
        return new HostObservation(
                host.identity(),
                host.name(),
                host.managementAddress(),
                VERSION,
                facts.cores(),
                new Mhz(facts.speedMhz()),
                new Bytes(facts.memoryBytes()),
                boot,
                Optional.of(new Handle(host.path())));
    }

    static Volume volume(Call call, VolumeSpec spec) {
        return new Volume(
                spec.volume().id().value(),
                call.epoch().value(),
                spec.size().value(),
                spec.source().map(TemplateRef::url).orElse(""));
    }

    static VolumeObservation observation(Volume volume) {
        return new VolumeObservation(
                new VolumeId(volume.id()), new Handle("volumes/" + volume.id()), new Bytes(volume.sizeBytes()));
    }

    static HostAddress hostOf(Target target) throws Fault {
        return HostAddress.parse(target.connection().url());
    }

    /** {@return the pool as a storage verb means it: within the target's host, if it lies within one} */
    static PoolAddress poolOf(Target target, PoolRef pool) throws Fault {
        return PoolAddress.parse(
                pool.url(), target.host().flatMap(host -> host.handle().map(Handle::value)));
    }

    /** {@return the pool as a host verb means it: seen from the host the target leads to} */
    static PoolAddress poolAt(Target target, PoolRef pool) throws Fault {
        return PoolAddress.parse(pool.url(), Optional.of(hostOf(target).path()));
    }
}
