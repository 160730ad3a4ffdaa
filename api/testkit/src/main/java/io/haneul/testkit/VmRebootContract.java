package io.haneul.testkit;

import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link VmReboot} keeps to. */
public abstract class VmRebootContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers, was probed, and holds none of the machines of {@link #machine}} */
    protected abstract Target host();

    /** {@return a small machine; its disks exist and its wires are on the host; equal for equal names} */
    protected abstract VmSpec machine(String name) throws Exception;

    /** {@return how often the machine's guest began to run, counted by the host's own means} */
    protected abstract long boots(VmSpec machine) throws Exception;

    private VmReboot reboots() {
        return (VmReboot) driver();
    }

    @Test
    void rebootsAMachineOncePerEpoch() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(1), host(), machine);
        long before = boots(machine);
        claims.done("a machine that runs can be rebooted", () -> reboots()
                .ensureRebooted(Calls.of(2), host(), machine.vm()));
        claims.that("a reboot is one more start of the guest", boots(machine) == before + 1, boots(machine) - before);
        claims.done(
                "a reboot can be asked for again", () -> reboots().ensureRebooted(Calls.of(2), host(), machine.vm()));
        claims.that("one epoch reboots once", boots(machine) == before + 1, boots(machine) - before);
        reboots().ensureRebooted(Calls.of(3), host(), machine.vm());
        claims.that("the next epoch reboots again", boots(machine) == before + 2, boots(machine) - before);
        claims.that("what was rebooted runs", runs(machine));
    }

    @Test
    void rebootsOnlyWhatRuns() throws Exception {
        VmSpec machine = machine("one");
        claims.refused("rebooting what is not there is NOT_FOUND", FaultKind.NOT_FOUND, () -> reboots()
                .ensureRebooted(Calls.of(1), host(), machine.vm()));
        driver().ensureRunning(Calls.of(1), host(), machine);
        driver().ensureStopped(Calls.of(1), host(), new VmStop(machine.vm(), Duration.ZERO));
        claims.refused("rebooting what is stopped is NOT_FOUND", FaultKind.NOT_FOUND, () -> reboots()
                .ensureRebooted(Calls.of(1), host(), machine.vm()));
        claims.that("a refused reboot starts nothing", !runs(machine));
    }

    @Test
    void refusesAnOlderEpoch() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(5), host(), machine);
        long before = boots(machine);
        claims.refused("an older epoch reboots nothing", FaultKind.CONFLICT, () -> reboots()
                .ensureRebooted(Calls.of(4), host(), machine.vm()));
        claims.that("a reboot refused is no reboot", boots(machine) == before, boots(machine) - before);
    }

    private boolean runs(VmSpec machine) throws Exception {
        return driver().observe(Calls.first(), host()).machines().stream()
                .anyMatch(seen -> seen.vm().id().equals(machine.vm().id()) && seen.power() == Power.RUNNING);
    }
}
