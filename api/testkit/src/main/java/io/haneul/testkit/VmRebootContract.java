package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmReboot;
import io.haneul.spi.hypervisor.VmRestart;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

    private void reboot(VmSpec machine, long epoch, int wish) throws Fault, InterruptedException {
        reboots().ensureRebooted(Calls.of(epoch), host(), new VmRestart(machine.vm(), new UUID(0, wish)));
    }

    @Test
    void rebootsAMachineOncePerWish() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(1), host(), machine);
        long before = boots(machine);
        claims.done("a machine that runs can be rebooted", () -> reboot(machine, 2, 1));
        claims.that("a reboot is one more start of the guest", boots(machine) == before + 1, boots(machine) - before);
        claims.done("a reboot can be asked for again", () -> reboot(machine, 2, 1));
        claims.that("one wish reboots once", boots(machine) == before + 1, boots(machine) - before);
        reboot(machine, 2, 2);
        claims.that("the next wish reboots again", boots(machine) == before + 2, boots(machine) - before);
        claims.that("what was rebooted runs", runs(machine));
    }

    @Test
    void aNewerEpochDoesNotRebootForAWishThatWasCarriedOut() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(1), host(), machine);
        reboot(machine, 2, 1);
        long before = boots(machine);
        claims.done("a newer epoch may tell a wish again", () -> reboot(machine, 3, 1));
        claims.that("a wish is carried out once over all epochs", boots(machine) == before, boots(machine) - before);
        claims.refused(
                "a wish told again is refused to the epoch before", FaultKind.CONFLICT, () -> reboot(machine, 2, 1));
    }

    @Test
    void rebootsOnceForCallersAtOnce() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(1), host(), machine);
        long before = boots(machine);
        List<String> wrong = Together.call(() -> reboot(machine, 2, 1));
        claims.that("callers that tell one wish at once are all served", wrong.isEmpty(), wrong);
        claims.that("a wish told at once reboots once", boots(machine) == before + 1, boots(machine) - before);
    }

    @Test
    void rebootsOnlyWhatRuns() throws Exception {
        VmSpec machine = machine("one");
        claims.refused("rebooting what is not there is NOT_FOUND", FaultKind.NOT_FOUND, () -> reboot(machine, 1, 1));
        driver().ensureRunning(Calls.of(1), host(), machine);
        driver().ensureStopped(Calls.of(1), host(), new VmStop(machine.vm(), Duration.ZERO));
        claims.refused("rebooting what is stopped is NOT_FOUND", FaultKind.NOT_FOUND, () -> reboot(machine, 1, 1));
        claims.that("a refused reboot starts nothing", !runs(machine));
    }

    @Test
    void refusesAnOlderEpoch() throws Exception {
        VmSpec machine = machine("one");
        driver().ensureRunning(Calls.of(5), host(), machine);
        long before = boots(machine);
        claims.refused("an older epoch reboots nothing", FaultKind.CONFLICT, () -> reboot(machine, 4, 1));
        claims.that("a reboot refused is no reboot", boots(machine) == before, boots(machine) - before);
    }

    private boolean runs(VmSpec machine) throws Exception {
        return driver().observe(Calls.first(), host()).machines().stream()
                .anyMatch(seen -> seen.vm().id().equals(machine.vm().id()) && seen.power() == Power.RUNNING);
    }
}
