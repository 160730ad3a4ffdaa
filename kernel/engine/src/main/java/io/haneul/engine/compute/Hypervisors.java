package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.HostTarget;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.DiskGrowth;
import io.haneul.spi.hypervisor.DiskHotPlug;
import io.haneul.spi.hypervisor.DiskPlug;
import io.haneul.spi.hypervisor.HostPools;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.HostSegments;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.IsoAttach;
import io.haneul.spi.hypervisor.IsoPlug;
import io.haneul.spi.hypervisor.LiveMigration;
import io.haneul.spi.hypervisor.Migration;
import io.haneul.spi.hypervisor.MovedVm;
import io.haneul.spi.hypervisor.NicHotPlug;
import io.haneul.spi.hypervisor.NicPlug;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.StorageMigration;
import io.haneul.spi.hypervisor.StorageMove;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmRestart;
import io.haneul.spi.hypervisor.VmScale;
import io.haneul.spi.hypervisor.VmSize;
import io.haneul.spi.hypervisor.VmSnapshots;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.store.compute.VmRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verbs of hypervisors, at the host a machine is on. Never called in a transaction. */
final class Hypervisors {
    private static final Duration START = Duration.ofSeconds(110);
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final Duration MOVE = Duration.ofMinutes(60);
    private static final Duration REMOVE = Duration.ofMinutes(1);
    /** How long a guest may take to shut down by itself. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Providers<HypervisorDriver> drivers;
    private final Hosts hosts;

    Hypervisors(Providers<HypervisorDriver> drivers, Hosts hosts) {
        this.drivers = drivers;
        this.hosts = hosts;
    }

    static VmRef ref(VmRow vm) {
        return new VmRef(
                vm.id(), vm.instanceName(), Optional.ofNullable(vm.handle()).map(Handle::new));
    }

    VmObservation ensureRunning(Run run, HostId host, VmSpec spec) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, START);
        return drivers.call(address(at, call), driver -> driver.ensureRunning(call, at.target(), spec));
    }

    void ensureStopped(Run run, HostId host, VmRow vm, boolean forced) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, STOP);
        VmStop stop = new VmStop(ref(vm), forced ? Duration.ZERO : GRACE);
        drivers.call(address(at, call), driver -> {
            driver.ensureStopped(call, at.target(), stop);
            return true;
        });
    }

    void ensureAbsent(Run run, HostId host, VmRow vm) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, REMOVE);
        drivers.call(address(at, call), driver -> {
            driver.ensureAbsent(call, at.target(), ref(vm));
            return true;
        });
    }

    /** {@return false when the driver cannot; then the machine is to be stopped and started} One job reboots once. */
    boolean ensureRebooted(Run run, HostId host, VmRow vm) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, STOP);
        VmRestart restart = new VmRestart(ref(vm), run.job().value());
        return drivers.callAbility(address(at, call), VmReboot.class, driver -> {
                    driver.ensureRebooted(call, at.target(), restart);
                    return true;
                })
                .isPresent();
    }

    /** Where a machine moves from and to. */
    record Way(HostId from, HostId to) {}

    /** {@return what stands in the way of moving a running machine, a sentence each} */
    List<String> obstacles(Run run, Way way, VmSpec spec) throws Fault, InterruptedException {
        HostTarget at = hosts.target(way.from());
        Call call = call(run, REMOVE);
        Migration migration = new Migration(spec, hosts.target(way.to()).target());
        return drivers.callAbility(
                        address(at, call),
                        LiveMigration.class,
                        driver -> driver.obstacles(call, at.target(), migration))
                .orElseThrow(() -> cannot("move machines while they run"));
    }

    private static Fault cannot(String what) {
        return new Fault(FaultKind.INVALID, "the hypervisor cannot " + what);
    }

    /** Moves a running machine. One that has arrived already is left there. */
    VmObservation ensureMigrated(Run run, Way way, VmSpec spec) throws Fault, InterruptedException {
        HostTarget at = hosts.target(way.from());
        Call call = call(run, START);
        Migration migration = new Migration(spec, hosts.target(way.to()).target());
        return drivers.callAbility(
                        address(at, call),
                        LiveMigration.class,
                        driver -> driver.ensureMigrated(call, at.target(), migration))
                .orElseThrow(() -> cannot("move machines while they run"));
    }

    /** Something that is done with a machine's snapshots. */
    interface Keeping<T> {
        T by(VmSnapshots driver, Call call, Target target) throws Fault, InterruptedException;
    }

    /** Does something with the snapshots of a machine that the host has. */
    <T> T keeping(Run run, HostId host, Keeping<T> keeping) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, START);
        return drivers.callAbility(
                        address(at, call), VmSnapshots.class, driver -> keeping.by(driver, call, at.target()))
                .orElseThrow(() -> cannot("keep snapshots of machines"));
    }

    /** Gives a running machine another size. */
    void ensureScaled(Run run, HostId host, VmSize size) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, REMOVE);
        boolean isDone = drivers.callAbility(address(at, call), VmScale.class, driver -> {
                    driver.ensureScaled(call, at.target(), size);
                    return true;
                })
                .isPresent();
        if (!isDone) {
            throw cannot("scale machines while they run");
        }
    }

    /** {@return whether the host runs the machine now} */
    boolean runs(Run run, HostId host, VmRow vm) throws Fault, InterruptedException {
        return observe(run, host, vm)
                .filter(seen -> seen.power() == VmObservation.Power.RUNNING)
                .isPresent();
    }

    /** {@return what the host says of the machine now; empty when it is not there} */
    Optional<VmObservation> observe(Run run, HostId host, VmRow vm) throws Fault, InterruptedException {
        return observe(run, host).machines().stream()
                .filter(seen -> seen.vm().id().equals(vm.id()))
                .findFirst();
    }

    /** {@return whether the host has been restarted and nobody has noticed it yet} */
    boolean isInAnotherBoot(Run run, HostId host) throws Fault, InterruptedException {
        return !Optional.of(observe(run, host).boot()).equals(hosts.boot(host));
    }

    private HostReport observe(Run run, HostId host) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, REMOVE);
        return drivers.call(address(at, call), driver -> driver.observe(call, at.target()));
    }

    /** On return the running machine has the interface. */
    void ensureNicAttached(Run run, HostId host, VmRow vm, NicSpec nic) throws Fault, InterruptedException {
        NicPlug plug = new NicPlug(ref(vm), nic);
        change(run, host, NicHotPlug.class, (driver, call, target) -> driver.ensureNicAttached(call, target, plug));
    }

    /** On return the machine, if it is there, has no such interface. */
    void ensureNicDetached(Run run, HostId host, VmRow vm, NicSpec nic) throws Fault, InterruptedException {
        NicPlug plug = new NicPlug(ref(vm), nic);
        change(run, host, NicHotPlug.class, (driver, call, target) -> driver.ensureNicDetached(call, target, plug));
    }

    /** Gives a running machine a disk. */
    void ensureAttached(Run run, HostId host, DiskPlug plug) throws Fault, InterruptedException {
        change(run, host, DiskHotPlug.class, (driver, call, target) -> driver.ensureDiskAttached(call, target, plug));
    }

    /** Takes a disk from a running machine. */
    void ensureDetached(Run run, HostId host, DiskPlug plug) throws Fault, InterruptedException {
        change(run, host, DiskHotPlug.class, (driver, call, target) -> driver.ensureDiskDetached(call, target, plug));
    }

    /** Puts an ISO into a running machine's drive, or none. */
    void ensureIso(Run run, HostId host, IsoPlug plug) throws Fault, InterruptedException {
        change(run, host, IsoAttach.class, (driver, call, target) -> driver.ensureIso(call, target, plug));
    }

    /** Has a running machine see its disk grow. */
    void ensureGrown(Run run, HostId host, DiskPlug plug) throws Fault, InterruptedException {
        change(run, host, DiskGrowth.class, (driver, call, target) -> driver.ensureDiskGrown(call, target, plug));
    }

    /** {@return the running machine, some of whose disks are in other pools now} It stays on its host. */
    MovedVm ensureMoved(Run run, HostId host, VmSpec spec, Map<VolumeId, PoolRef> disks)
            throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, MOVE);
        StorageMove move = new StorageMove(new Migration(spec, at.target()), disks);
        return drivers.callAbility(
                        address(at, call),
                        StorageMigration.class,
                        driver -> driver.ensureMoved(call, at.target(), move))
                .orElseThrow(() -> new Fault(
                        FaultKind.INVALID, "the machine's hypervisor cannot do that while it runs; stop it first"));
    }

    private interface Change<A> {
        void by(A ability, Call call, Target target) throws Fault, InterruptedException;
    }

    private <A> void change(Run run, HostId host, Class<A> ability, Change<A> change)
            throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, STOP);
        boolean isDone = drivers.callAbility(address(at, call), ability, driver -> {
                    change.by(driver, call, at.target());
                    return true;
                })
                .isPresent();
        if (!isDone) {
            throw new Fault(FaultKind.INVALID, "the machine's hypervisor cannot do that while it runs; stop it first");
        }
    }

    /** Brings a wire to the host, where the hypervisor does that. */
    void ensureSegment(Run run, HostId host, SegmentSpec segment) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, REMOVE);
        drivers.callAbility(address(at, call), HostSegments.class, ability -> {
            ability.ensureSegment(call, at.target(), segment);
            return true;
        });
    }

    /** Makes a pool usable on the host, which may have lost it in a restart, where the hypervisor does that. */
    void ensurePool(Run run, HostId host, PoolRef pool) throws Fault, InterruptedException {
        HostTarget at = hosts.target(host);
        Call call = call(run, REMOVE);
        drivers.callAbility(address(at, call), HostPools.class, ability -> {
            ability.ensurePool(call, at.target(), pool);
            return true;
        });
    }

    private static Call call(Run run, Duration bound) {
        return new Call(run.label(), run.epoch(), Instant.now().plus(bound), run.attempt());
    }

    private static Providers.Address address(HostTarget at, Call call) {
        return new Providers.Address(at.provider(), at.name(), call);
    }
}
