package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.NetworkId;
import io.haneul.model.TemplateId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ConfigDrive;
import io.haneul.spi.hypervisor.ConfigDriveSpec;
import io.haneul.spi.hypervisor.CpuCap;
import io.haneul.spi.hypervisor.CpuCapSpec;
import io.haneul.spi.hypervisor.DiskGrowth;
import io.haneul.spi.hypervisor.DiskHotPlug;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.DiskRate;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.IsoAttach;
import io.haneul.spi.hypervisor.IsoPlug;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.spi.hypervisor.NicHotPlug;
import io.haneul.spi.hypervisor.NicPlug;
import io.haneul.spi.hypervisor.NicRate;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmScale;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.network.SegmentSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hosts that change machines while they run. */
final class SoundPlugs extends SoundMachines
        implements DiskHotPlug, DiskGrowth, DiskRate, NicHotPlug, NicRate, IsoAttach, ConfigDrive, CpuCap, VmScale {
    static final DiskSpec SECOND_DISK = disk(2, 1);
    static final DiskSpec NO_DISK = disk(9, 1);
    static final NicSpec SECOND_NIC = nic(2, WIRE);
    static final NicSpec STRANDED_NIC =
            nic(2, new SegmentSpec(new NetworkId(new UUID(0, 9)), "VLAN", 109, "", "vlan://109"));
    static final IsoSpec ISO = new IsoSpec(new TemplateId(new UUID(5, 1)), "memory:store", new Handle("iso"));
    static final IsoSpec NO_ISO = new IsoSpec(new TemplateId(new UUID(5, 9)), "memory:store", new Handle("none"));

    /** All that can be plugged is. */
    void plugAll() {
        only().disks.put(SECOND_DISK.id(), SECOND_DISK);
        only().nics.put(SECOND_NIC.id(), SECOND_NIC);
    }

    /** Nothing is changed of the machine. */
    void plain() {
        Vm vm = only();
        vm.options = VmOptions.NONE;
        vm.spec = SPEC;
        vm.disks.replaceAll((id, disk) -> disk(1, 0));
        vm.nics.replaceAll((id, nic) -> nic(1, WIRE));
    }

    Optional<Map<String, String>> drive = Optional.empty();
    long driveEpoch;

    @Override
    public synchronized void ensureDiskAttached(Call call, Target target, DiskPlug plug)
            throws Fault, InterruptedException {
        Vm vm = running(call, target, plug.vm());
        if (plug.disk().id().equals(NO_DISK.id())) {
            throw fault(NOT_FOUND);
        }
        boolean taken = vm.disks.values().stream()
                .anyMatch(disk -> disk.device() == plug.disk().device()
                        && !disk.id().equals(plug.disk().id()));
        if (taken) {
            throw fault(CONFLICT);
        }
        vm.disks.put(plug.disk().id(), plug.disk());
    }

    @Override
    public synchronized void ensureDiskDetached(Call call, Target target, DiskPlug plug)
            throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(plug.vm().id());
        if (vm != null) {
            guard(vm, call);
            vm.disks.remove(plug.disk().id());
        }
    }

    @Override
    public synchronized void ensureDiskGrown(Call call, Target target, DiskPlug plug)
            throws Fault, InterruptedException {
        Vm vm = running(call, target, plug.vm());
        vm.disks.computeIfPresent(
                plug.disk().id(),
                (id, disk) -> disk.size().compareTo(plug.disk().size()) < 0 ? plug.disk() : disk);
    }

    @Override
    public synchronized void ensureDiskLimit(Call call, Target target, DiskPlug plug)
            throws Fault, InterruptedException {
        running(call, target, plug.vm()).disks.put(plug.disk().id(), plug.disk());
    }

    @Override
    public synchronized void ensureNicAttached(Call call, Target target, NicPlug plug)
            throws Fault, InterruptedException {
        Vm vm = running(call, target, plug.vm());
        if (!plug.nic().segment().equals(WIRE)) {
            throw fault(INVALID);
        }
        vm.nics.put(plug.nic().id(), plug.nic());
    }

    @Override
    public synchronized void ensureNicDetached(Call call, Target target, NicPlug plug)
            throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(plug.vm().id());
        if (vm != null) {
            guard(vm, call);
            vm.nics.remove(plug.nic().id());
        }
    }

    @Override
    public synchronized void ensureNicRate(Call call, Target target, NicPlug plug) throws Fault, InterruptedException {
        running(call, target, plug.vm()).nics.put(plug.nic().id(), plug.nic());
    }

    @Override
    public synchronized void ensureIso(Call call, Target target, IsoPlug plug) throws Fault, InterruptedException {
        Vm vm = running(call, target, plug.vm());
        if (plug.iso().filter(NO_ISO::equals).isPresent()) {
            throw fault(NOT_FOUND);
        }
        vm.options = new VmOptions(plug.iso(), vm.options.configDrive(), vm.options.cpuCap(), Map.of());
    }

    @Override
    public synchronized Handle ensureConfigDrive(Call call, Target target, ConfigDriveSpec spec)
            throws Fault, InterruptedException {
        enter();
        guardDrive(call);
        Map<String, String> files = new LinkedHashMap<>();
        spec.files().forEach((path, content) -> files.put(path, content.reveal()));
        drive = Optional.of(files);
        return new Handle("drive");
    }

    @Override
    public synchronized void ensureConfigDriveAbsent(Call call, Target target, VmRef ref)
            throws Fault, InterruptedException {
        enter();
        Vm vm = at(target).get(ref.id());
        if (vm != null && vm.power == Power.RUNNING) {
            throw fault(CONFLICT);
        }
        guardDrive(call);
        drive = Optional.empty();
    }

    private void guardDrive(Call call) throws Fault {
        if (drive.isPresent() && call.epoch().value() < driveEpoch) {
            throw fault(CONFLICT);
        }
        driveEpoch = call.epoch().value();
    }

    @Override
    public synchronized void ensureCpuCap(Call call, Target target, CpuCapSpec spec)
            throws Fault, InterruptedException {
        Vm vm = running(call, target, spec.vm());
        vm.options = new VmOptions(vm.options.iso(), vm.options.configDrive(), spec.cap(), Map.of());
    }

    @Override
    public synchronized void ensureScaled(Call call, Target target, VmSize size) throws Fault, InterruptedException {
        Vm vm = running(call, target, size.vm());
        VmSpec old = vm.spec;
        VmSpec scaled =
                new VmSpec(old.vm(), size.cores(), size.speed(), size.memory(), old.guest(), old.disks(), old.nics());
        requireRoom(target, scaled);
        vm.spec = scaled;
    }
}
