package io.haneul.engine.compute;

import io.haneul.engine.infrastructure.HostTarget;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Run;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.HostId;
import io.haneul.spi.Call;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HostPools;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.HostSegments;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmRestart;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import io.haneul.store.compute.VmRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The verbs of hypervisors, at the host a machine is on. Never called in a transaction. */
final class Hypervisors {
    private static final Duration START = Duration.ofSeconds(110);
    private static final Duration STOP = Duration.ofSeconds(90);
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
