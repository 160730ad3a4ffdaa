package io.haneul.testkit;

import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.VmCounters;
import io.haneul.spi.hypervisor.VmStatistics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VmStatistics} keeps to. */
public abstract class VmStatisticsContract extends MachineContract {
    /** Lets the machine's guest use its processors, disk and interface, until counters have to show it. */
    protected abstract void work() throws Exception;

    @Override
    List<ConvergingVerb> verbs() {
        return List.of();
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of();
    }

    private List<VmCounters> counters() throws Exception {
        UUID id = vm().id();
        return ability(VmStatistics.class).counters(Calls.first(), host()).stream()
                .filter(one -> one.vm().equals(id))
                .toList();
    }

    @Test
    void countsWhatRuns() throws Exception {
        remove(1);
        claims.that("a machine that is not there is not counted", counters().isEmpty());
        run(2);
        List<VmCounters> first = counters();
        claims.that("a machine that runs is counted once", first.size() == 1, first);
        VmCounters before = first.get(0);
        claims.that(
                "each interface is counted",
                before.nics().stream()
                        .map(VmCounters.NicCounters::nic)
                        .toList()
                        .equals(machine().nics().stream().map(NicSpec::id).toList()),
                before);
        claims.that(
                "each disk is counted",
                before.disks().stream()
                        .map(VmCounters.DiskCounters::disk)
                        .toList()
                        .equals(machine().disks().stream().map(DiskSpec::id).toList()),
                before);
        work();
        VmCounters after = counters().get(0);
        claims.that("time goes on", after.at().isAfter(before.at()), after.at());
        claims.that("processors that worked are counted", after.cpu().compareTo(before.cpu()) > 0, after.cpu());
        claims.that(
                "what went through an interface is counted",
                after.nics().get(0).sent().compareTo(before.nics().get(0).sent()) > 0,
                after.nics());
        claims.that(
                "what was asked of a disk is counted",
                after.disks().get(0).writes() > before.disks().get(0).writes(),
                after.disks());
        claims.that("memory is said", after.memory().value() > 0, after.memory());
        stop(3);
        claims.that("a machine that is stopped is not counted", counters().isEmpty());
    }
}
