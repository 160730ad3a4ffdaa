package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.HypervisorType;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.MachineSettings;
import io.haneul.plugins.simulator.world.SimulatedHost;
import io.haneul.plugins.simulator.world.SimulatedHosts;
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
import io.haneul.spi.hypervisor.OwnImage;
import io.haneul.spi.hypervisor.OwnImages;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmRestart;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.ApplianceContent;
import io.haneul.spi.network.ApplianceDocument;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import java.util.List;

/** The simulator as a hypervisor. */
public final class SimulatorDriver extends WatchVerbs
        implements HypervisorDriver, VmReboot, HostSegments, HostPools, ApplianceChannel, OwnImages {
    static final String NAME = "simulator";
    static final HypervisorType TYPE = new HypervisorType("Simulator");

    private static final HypervisorFacts FACTS = new HypervisorFacts(TYPE, 0, 0, "RAW");
    private static final OwnImage IMAGE = new OwnImage(
            "CentOS 5.6 (64-bit) no GUI (Simulator)",
            "CentOS 5.6 (64-bit) no GUI (Simulator)",
            "CentOS 5.6 (64-bit)",
            Bytes.ofGibi(2),
            "simulator:centos56-x86_64");

    private final SimulatedHosts hosts;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorDriver(Simulator simulator) {
        super(simulator.world());
        this.hosts = world.hosts();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HypervisorFacts facts() {
        return FACTS;
    }

    @Override
    public List<OwnImage> ownImages() {
        return List.of(IMAGE);
    }

    @Override
    public HostObservation probe(Call call, Target target) throws Fault, InterruptedException {
        HostAddress address = Translator.hostOf(target);
        return world.carryOut(FaultRule.Verb.PROBE, address.path(), () -> {
            SimulatedHost host = hosts.at(address.path());
            return Translator.observation(address, host.probe(address.facts()), host.boot());
        });
    }

    @Override
    public HostReport observe(Call call, Target target) throws Fault, InterruptedException {
        return with(target, FaultRule.Verb.OBSERVE, host -> Translator.report(host.seen()));
    }

    @Override
    public VmObservation ensureRunning(Call call, Target target, VmSpec spec) throws Fault, InterruptedException {
        Machine wanted = Translator.machine(call, spec, Translator.hostOf(target));
        MachineSettings settings = ExtraTranslator.settings(spec);
        return with(
                target,
                FaultRule.Verb.ENSURE_RUNNING,
                host -> Translator.observation(host.ensureRunning(wanted, settings)));
    }

    @Override
    public void ensureStopped(Call call, Target target, VmStop stop) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_STOPPED, host -> {
            host.ensureStopped(stop.vm().id(), call.epoch().value());
            return true;
        });
    }

    @Override
    public void ensureAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_ABSENT, host -> {
            host.ensureAbsent(vm.id(), call.epoch().value());
            return true;
        });
    }

    @Override
    public void ensureRebooted(Call call, Target target, VmRestart restart) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_REBOOTED, host -> {
            host.ensureRebooted(
                    restart.vm().id(), call.epoch().value(), restart.wish().toString());
            return true;
        });
    }

    @Override
    public void ensureSegment(Call call, Target target, SegmentSpec segment) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_SEGMENT, host -> {
            host.ensureSegment(Translator.segment(segment));
            return true;
        });
    }

    @Override
    public void ensureSegmentAbsent(Call call, Target target, SegmentSpec segment) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_SEGMENT_ABSENT, host -> {
            host.ensureSegmentAbsent(Translator.segment(segment));
            return true;
        });
    }

    @Override
    public void ensurePool(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolAt(target, pool);
        with(target, FaultRule.Verb.ENSURE_POOL, host -> {
            host.ensurePool(address.key());
            return true;
        });
    }

    @Override
    public void ensurePoolAbsent(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolAt(target, pool);
        with(target, FaultRule.Verb.ENSURE_POOL_ABSENT, host -> {
            host.ensurePoolAbsent(address.key());
            return true;
        });
    }

    @Override
    public long deliver(Call call, Target target, ApplianceDocument document) throws Fault, InterruptedException {
        return with(
                target,
                FaultRule.Verb.DELIVER,
                host -> host.deliver(document.appliance().id(), document.revision(), document.content()));
    }

    @Override
    public void ensureContent(Call call, Target target, ApplianceContent content) throws Fault, InterruptedException {
        with(target, FaultRule.Verb.ENSURE_CONTENT, host -> {
            host.ensureContent(content.appliance().id(), content.hash());
            return true;
        });
    }

    @Override
    public String report(Call call, Target target, VmRef appliance) throws Fault, InterruptedException {
        return with(target, FaultRule.Verb.REPORT, host -> host.report(appliance.id()));
    }

    private <T> T with(Target target, FaultRule.Verb verb, AskingHost<T> asking) throws Fault, InterruptedException {
        return at(target, verb, path -> asking.ask(hosts.at(path)));
    }

    private interface AskingHost<T> {
        T ask(SimulatedHost host) throws Fault;
    }
}
