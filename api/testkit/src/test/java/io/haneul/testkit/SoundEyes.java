package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Chunk;
import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ConsoleAccess;
import io.haneul.spi.hypervisor.ConsoleEndpoint;
import io.haneul.spi.hypervisor.HostStatistics;
import io.haneul.spi.hypervisor.HostUsage;
import io.haneul.spi.hypervisor.ScreenImage;
import io.haneul.spi.hypervisor.Screenshot;
import io.haneul.spi.hypervisor.VmCounters;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hosts that show and count what machines do. */
final class SoundEyes extends SoundMachines implements ConsoleAccess, Screenshot, VmStatistics, HostStatistics {
    String greeting = "RFB 003.008\n";
    long work = 1;
    int asked;

    @Override
    public synchronized ConsoleEndpoint ensureConsole(Call call, Target target, VmRef vm)
            throws Fault, InterruptedException {
        running(call, target, vm);
        return endpoint(Instant.now().plusSeconds(60));
    }

    static ConsoleEndpoint endpoint(Instant until) {
        return new ConsoleEndpoint(
                ConsoleEndpoint.Transport.TCP,
                "127.0.0.1",
                1,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                until);
    }

    @Override
    public synchronized ScreenImage screen(Call call, Target target, VmRef vm) throws Fault, InterruptedException {
        running(call, target, vm);
        return new ScreenImage("image/png", new Chunk(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}));
    }

    @Override
    public synchronized List<VmCounters> counters(Call call, Target target) {
        return at(target).values().stream()
                .filter(vm -> vm.power == Power.RUNNING)
                .map(this::counters)
                .toList();
    }

    private VmCounters counters(Vm vm) {
        VmCounters one = nobody(work);
        return new VmCounters(vm.spec.vm().id(), one.at(), one.cpu(), vm.spec.memory(), one.nics(), one.disks());
    }

    /** Counters of a machine that has worked so much. */
    static VmCounters nobody(long work) {
        Bytes bytes = new Bytes(work);
        return new VmCounters(
                SPEC.vm().id(),
                Instant.EPOCH.plusSeconds(work),
                Duration.ofSeconds(work),
                Bytes.ofMebi(1),
                List.of(new VmCounters.NicCounters(SPEC.nics().get(0).id(), bytes, bytes)),
                List.of(new VmCounters.DiskCounters(SPEC.disks().get(0).id(), bytes, bytes, work, work)));
    }

    /** These counters, with time, interfaces or disks left out where 0 is given. */
    static VmCounters counters(VmCounters of, int time, int nics, int disks) {
        return new VmCounters(
                of.vm(),
                time == 0 ? Instant.EPOCH : of.at(),
                of.cpu(),
                of.memory(),
                of.nics().subList(0, nics),
                of.disks().subList(0, disks));
    }

    static VmCounters idleProcessors(VmCounters of) {
        return new VmCounters(of.vm(), of.at(), Duration.ZERO, of.memory(), of.nics(), of.disks());
    }

    static VmCounters idleNics(VmCounters of) {
        return new VmCounters(of.vm(), of.at(), of.cpu(), of.memory(), nobody(1).nics(), of.disks());
    }

    static VmCounters idleDisks(VmCounters of) {
        return new VmCounters(
                of.vm(), of.at(), of.cpu(), of.memory(), of.nics(), nobody(1).disks());
    }

    static VmCounters withoutMemory(VmCounters of) {
        return new VmCounters(of.vm(), of.at(), of.cpu(), Bytes.ZERO, of.nics(), of.disks());
    }

    @Override
    public synchronized HostUsage usage(Call call, Target target) {
        long memory = at(target).values().stream()
                .filter(vm -> vm.power == Power.RUNNING)
                .mapToLong(vm -> vm.spec.memory().value())
                .sum();
        return new HostUsage(Instant.now(), 0.5, new Bytes(memory), new Bytes(work), new Bytes(work));
    }
}
