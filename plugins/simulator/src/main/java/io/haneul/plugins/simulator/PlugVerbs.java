package io.haneul.plugins.simulator;

import io.haneul.model.BitRate;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.Mhz;
import io.haneul.plugins.simulator.world.Drive;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.Plugging;
import io.haneul.plugins.simulator.world.World;
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
import io.haneul.spi.hypervisor.IsoAttach;
import io.haneul.spi.hypervisor.IsoPlug;
import io.haneul.spi.hypervisor.NicHotPlug;
import io.haneul.spi.hypervisor.NicPlug;
import io.haneul.spi.hypervisor.NicRate;
import io.haneul.spi.hypervisor.VmScale;
import io.haneul.spi.hypervisor.VmSize;

/** The abilities that change machines while they run. */
abstract class PlugVerbs extends HostVerbs
        implements DiskHotPlug, DiskGrowth, DiskRate, NicHotPlug, NicRate, IsoAttach, ConfigDrive, CpuCap, VmScale {
    PlugVerbs(World world) {
        super(world);
    }

    private static long epoch(Call call) {
        return call.epoch().value();
    }

    @Override
    public void ensureDiskAttached(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException {
        Machine.Disk disk = Translator.disk(plug.disk(), Translator.hostOf(target));
        tell(target, Verb.ENSURE_DISK_ATTACHED, path -> plugging(path)
                .attachDisk(plug.vm().id(), epoch(call), disk));
    }

    @Override
    public void ensureDiskDetached(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_DISK_DETACHED, path -> plugging(path)
                .detachDisk(plug.vm().id(), epoch(call), plug.disk().id().value()));
    }

    @Override
    public void ensureDiskGrown(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException {
        Machine.Disk disk = Translator.disk(plug.disk(), Translator.hostOf(target));
        long capacity = Translator.poolAt(target, plug.disk().pool()).capacity().value();
        tell(target, Verb.ENSURE_DISK_GROWN, path -> plugging(path)
                .growDisk(plug.vm().id(), epoch(call), disk, capacity));
    }

    @Override
    public void ensureDiskLimit(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_DISK_LIMIT, path -> plugging(path)
                .limit(
                        plug.vm().id(),
                        epoch(call),
                        plug.disk().id().value(),
                        plug.disk().limit().map(ExtraTranslator::limit).orElse(null)));
    }

    @Override
    public void ensureNicAttached(Call call, Target target, NicPlug plug) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_NIC_ATTACHED, path -> plugging(path)
                .attachNic(plug.vm().id(), epoch(call), Translator.nic(plug.nic())));
    }

    @Override
    public void ensureNicDetached(Call call, Target target, NicPlug plug) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_NIC_DETACHED, path -> plugging(path)
                .detachNic(plug.vm().id(), epoch(call), plug.nic().id()));
    }

    @Override
    public void ensureNicRate(Call call, Target target, NicPlug plug) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_NIC_RATE, path -> plugging(path)
                .slow(
                        plug.vm().id(),
                        epoch(call),
                        plug.nic().id(),
                        plug.nic().rate().map(BitRate::bitsPerSecond).orElse(null)));
    }

    @Override
    public void ensureIso(Call call, Target target, IsoPlug plug) throws Fault, InterruptedException {
        String store = plug.iso().isPresent()
                ? ExtraTranslator.storeKey(plug.iso().get().url())
                : "";
        tell(target, Verb.ENSURE_ISO, path -> plugging(path)
                .insert(
                        plug.vm().id(),
                        epoch(call),
                        plug.iso().map(iso -> iso.iso().value()).orElse(null),
                        store));
    }

    @Override
    public Handle ensureConfigDrive(Call call, Target target, ConfigDriveSpec spec) throws Fault, InterruptedException {
        Drive drive = ExtraTranslator.drive(call, spec);
        tell(target, Verb.ENSURE_CONFIG_DRIVE, path -> plugging(path).makeDrive(drive));
        return new Handle("drive:" + spec.vm().id());
    }

    @Override
    public void ensureConfigDriveAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_CONFIG_DRIVE_ABSENT, path -> plugging(path).removeDrive(vm.id(), epoch(call)));
    }

    @Override
    public void ensureCpuCap(Call call, Target target, CpuCapSpec spec) throws Fault, InterruptedException {
        tell(target, Verb.ENSURE_CPU_CAP, path -> plugging(path)
                .cap(spec.vm().id(), epoch(call), spec.cap().map(Mhz::value).orElse(null)));
    }

    @Override
    public void ensureScaled(Call call, Target target, VmSize size) throws Fault, InterruptedException {
        Plugging.Size wanted = new Plugging.Size(
                size.cores(), size.speed().value(), size.memory().value());
        tell(target, Verb.ENSURE_SCALED, path -> plugging(path).scale(size.vm().id(), epoch(call), wanted));
    }
}
