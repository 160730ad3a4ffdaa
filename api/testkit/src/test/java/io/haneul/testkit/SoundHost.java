package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ApplianceChannel;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HostPools;
import io.haneul.spi.hypervisor.HostReport;
import io.haneul.spi.hypervisor.HostSegments;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmRestart;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.ApplianceContent;
import io.haneul.spi.network.ApplianceDocument;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A sound hypervisor with all abilities, of which each can be made wrong. It holds one segment, one pool and one document,
 * and takes every running machine for a user of them.
 */
final class SoundHost implements HypervisorDriver, VmReboot, HostSegments, HostPools, ApplianceChannel {
    final SoundHypervisor driver = new SoundHypervisor();
    long boots;
    Optional<UUID> rebootedFor = Optional.empty();
    boolean segment;
    boolean pool;
    Optional<ApplianceDocument> document = Optional.empty();
    Set<String> contents = new LinkedHashSet<>();

    Reboot reboot = SoundHost::soundReboot;
    Toggle bring = (host, epoch) -> host.segment = true;
    Toggle take = SoundHost::soundTake;
    Toggle use = (host, epoch) -> host.pool = true;
    Toggle letGo = SoundHost::soundLetGo;
    PoolCheck check = SoundHost::soundCheck;
    Deliver deliver = SoundHost::soundDeliver;
    Bring content = SoundHost::soundContent;
    Report report = SoundHost::soundReport;

    interface Reboot {
        void reboot(SoundHost host, long epoch, VmRestart restart) throws Fault;
    }

    interface Toggle {
        void toggle(SoundHost host, long epoch) throws Fault;
    }

    interface PoolCheck {
        void check(PoolRef pool) throws Fault;
    }

    interface Bring {
        void bring(SoundHost host, ApplianceContent content) throws Fault;
    }

    interface Report {
        String report(SoundHost host, VmRef vm) throws Fault;
    }

    interface Deliver {
        long deliver(SoundHost host, ApplianceDocument document) throws Fault;
    }

    synchronized void soundReboot(long epoch, VmRestart restart) throws Fault {
        if (!driver.runs(restart.vm())) {
            throw fault(NOT_FOUND);
        }
        SoundHypervisor.Vm machine = driver.find(restart.vm().id()).orElseThrow();
        SoundHypervisor.refuseOlder(machine, epoch);
        machine.epoch = epoch;
        if (!rebootedFor.equals(Optional.of(restart.wish()))) {
            rebootedFor = Optional.of(restart.wish());
            boots++;
        }
    }

    void soundTake(long epoch) throws Fault {
        if (inUse()) {
            throw fault(CONFLICT);
        }
        segment = false;
    }

    void soundLetGo(long epoch) throws Fault {
        if (inUse()) {
            throw fault(CONFLICT);
        }
        pool = false;
    }

    static void soundCheck(PoolRef pool) throws Fault {
        if (!pool.url().startsWith("memory:")) {
            throw fault(INVALID);
        }
    }

    synchronized long soundDeliver(ApplianceDocument newer) throws Fault {
        if (!driver.runs(newer.appliance())) {
            throw fault(NOT_FOUND);
        }
        if (document.filter(older -> older.revision() > newer.revision()).isEmpty()) {
            document = Optional.of(newer);
        }
        return document.map(ApplianceDocument::revision).orElse(0L);
    }

    synchronized void soundContent(ApplianceContent content) throws Fault {
        if (!driver.runs(content.appliance())) {
            throw fault(NOT_FOUND);
        }
        contents.add(content.hash());
    }

    String soundReport(VmRef vm) throws Fault {
        if (!driver.runs(vm)) {
            throw fault(NOT_FOUND);
        }
        return "well";
    }

    boolean inUse() {
        return driver.machines.stream().anyMatch(vm -> vm.power == Power.RUNNING);
    }

    @Override
    public String name() {
        return driver.name();
    }

    @Override
    public HypervisorFacts facts() {
        return driver.facts();
    }

    @Override
    public HostObservation probe(Call call, Target target) throws Fault, InterruptedException {
        return driver.probe(call, target);
    }

    @Override
    public HostReport observe(Call call, Target target) throws Fault, InterruptedException {
        return driver.observe(call, target);
    }

    @Override
    public VmObservation ensureRunning(Call call, Target target, VmSpec spec) throws Fault, InterruptedException {
        boots += driver.runs(spec.vm()) ? 0 : 1;
        return driver.ensureRunning(call, target, spec);
    }

    @Override
    public void ensureStopped(Call call, Target target, VmStop stop) throws Fault, InterruptedException {
        driver.ensureStopped(call, target, stop);
    }

    @Override
    public void ensureAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        driver.ensureAbsent(call, target, vm);
    }

    @Override
    public void ensureRebooted(Call call, Target target, VmRestart restart) throws Fault {
        reboot.reboot(this, call.epoch().value(), restart);
    }

    @Override
    public void ensureSegment(Call call, Target target, SegmentSpec spec) throws Fault {
        bring.toggle(this, call.epoch().value());
    }

    @Override
    public void ensureSegmentAbsent(Call call, Target target, SegmentSpec spec) throws Fault {
        take.toggle(this, call.epoch().value());
    }

    @Override
    public void ensurePool(Call call, Target target, PoolRef ref) throws Fault {
        check.check(ref);
        use.toggle(this, call.epoch().value());
    }

    @Override
    public void ensurePoolAbsent(Call call, Target target, PoolRef ref) throws Fault {
        letGo.toggle(this, call.epoch().value());
    }

    @Override
    public long deliver(Call call, Target target, ApplianceDocument newer) throws Fault {
        return deliver.deliver(this, newer);
    }

    @Override
    public void ensureContent(Call call, Target target, ApplianceContent newer) throws Fault {
        content.bring(this, newer);
    }

    @Override
    public String report(Call call, Target target, VmRef vm) throws Fault {
        return report.report(this, vm);
    }
}
