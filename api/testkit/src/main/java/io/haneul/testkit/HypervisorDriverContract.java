package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HypervisorDriver} keeps to. Abilities have contracts of their own: {@link VmRebootContract},
 * {@link HostSegmentsContract}, {@link HostPoolsContract}, {@link ApplianceChannelContract}.
 */
public abstract class HypervisorDriverContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers, was probed, and holds none of the machines of {@link #machine}} */
    protected abstract Target host();

    /** {@return a small machine; its disks exist and its wires are on the host; equal for equal names} */
    protected abstract VmSpec machine(String name) throws Exception;

    /** Removes a machine from the host with the host's own tools. */
    protected abstract void removeBehindBack(VmSpec machine) throws Exception;

    /** Shuts a machine down from within, or as if. */
    protected abstract void powerOffFromWithin(VmSpec machine) throws Exception;

    /**
     * Restarts the host by its own means, as a power cut would; on return it answers again.
     *
     * @return false where such a thing cannot be had, and nothing was done
     */
    protected boolean restartHost() throws Exception {
        return false;
    }

    /** {@return a target that is no host of this hypervisor} */
    protected abstract Target noHost();

    /** {@return a target where nothing answers; absent where such a thing cannot be had} */
    protected Optional<Target> silentHost() throws Exception {
        return Optional.empty();
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, driver());
    }

    @Test
    void knowsItsFacts() throws Exception {
        HypervisorFacts facts = ProviderClaims.facts(claims, driver()::facts);
        claims.that(
                "limits are not negative", facts.maxHostsPerCluster() >= 0 && facts.maxMachinesPerHost() >= 0, facts);
        claims.that("there is an image format", !facts.imageFormat().isBlank(), facts);
    }

    @Test
    void probesAHost() throws Exception {
        HostObservation first = claims.done("a host can be probed", () -> driver().probe(Calls.first(), host()));
        claims.that("a host has an identity", !first.identity().isBlank(), first);
        claims.that("a host has a name", !first.name().isBlank(), first);
        claims.that(
                "a host has processors and memory",
                first.cores() > 0 && first.speed().value() > 0 && first.memory().compareTo(Bytes.ZERO) > 0,
                first);
        HostObservation second = driver().probe(Calls.first(), host());
        claims.that(
                "a host probed again has the same identity",
                first.identity().equals(second.identity()) && first.handle().equals(second.handle()),
                second);
    }

    @Test
    void namesTheBootOfAHost() throws Exception {
        String boot = driver().probe(Calls.first(), host()).boot();
        claims.that("the boot of a host has a name", !boot.isBlank(), boot);
        String again = driver().probe(Calls.first(), host()).boot();
        claims.that("a host probed again is in the same boot", boot.equals(again), boot + " and " + again);
        String observed = driver().observe(Calls.first(), host()).boot();
        claims.that("a host observed is in the boot it was probed in", again.equals(observed), observed);
    }

    @Test
    void tellsThatAHostWasRestarted() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 1);
        String before = driver().observe(Calls.first(), host()).boot();
        if (restartHost()) {
            String after = driver().observe(Calls.first(), host()).boot();
            claims.that("a host observed after its restart is in another boot", !before.equals(after), after);
            String probed = driver().probe(Calls.first(), host()).boot();
            claims.that("a host probed after its restart is in that boot too", after.equals(probed), probed);
            claims.that("what ran on a host before its restart does not run after it", !runs(machine), observe());
        }
    }

    @Test
    void tellsAHostFromSomethingElse() throws Exception {
        claims.refused("what is no host is INVALID", FaultKind.INVALID, () -> driver().probe(Calls.first(), noHost()));
    }

    @Test
    void tellsThatAHostDoesNotAnswer() throws Exception {
        Optional<Target> nowhere = silentHost();
        if (nowhere.isPresent()) {
            Target silent = nowhere.get();
            claims.refused(
                    "probing a host that does not answer is UNREACHABLE", FaultKind.UNREACHABLE, () -> driver().probe(
                                    Calls.first(), silent));
            claims.refused(
                    "observing a host that does not answer is UNREACHABLE, never an empty list",
                    FaultKind.UNREACHABLE,
                    () -> driver().observe(Calls.first(), silent));
        }
    }

    @Test
    void startsAMachine() throws Exception {
        VmSpec machine = machine("one");
        VmObservation started =
                claims.done("a machine can be started", () -> driver().ensureRunning(Calls.of(3), host(), machine));
        claims.that("what was started is reported as running", started.power() == Power.RUNNING, started);
        VmObservation seen = seen(machine).orElse(started);
        claims.that("what was started is observed as running", runs(machine), observe());
        claims.that(
                "what was started keeps its instance name",
                seen.vm().instanceName().equals(machine.vm().instanceName()),
                seen);
        claims.that("what was started bears the epoch of the call", seen.epoch().value() == 3, seen);
        claims.that(
                "the handle observed is the handle given",
                seen.vm().handle().equals(started.vm().handle()),
                seen.vm());
    }

    @Test
    void startingTwiceIsStartingOnce() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 1);
        claims.done("a machine that runs can be told to run", () -> start(machine, 1));
        claims.that("a machine started twice is there once, running", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void startingAtOnceFromSeveralSidesIsStartingOnce() throws Exception {
        VmSpec machine = machine("one");
        List<String> wrong = Together.call(() -> start(machine, 1));
        claims.that("callers that start one machine at once are all served", wrong.isEmpty(), wrong);
        claims.that("a machine started at once is there once, running", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void aStartThatWasInterruptedCanBeMadeAgain() throws Exception {
        VmSpec machine = machine("one");
        Optional<String> wrong = Together.interrupt(() -> start(machine, 1));
        claims.that("an interrupted start is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
        claims.done("a start can be made again after an interrupt", () -> start(machine, 1));
        claims.that("a machine is there once after an interrupt", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void stopsAMachine() throws Exception {
        VmSpec machine = machine("one");
        VmSpec neighbour = machine("two");
        start(machine, 1);
        start(neighbour, 1);
        claims.done("a machine that runs can be stopped", () -> stop(machine, 1));
        claims.that("what was stopped does not run", !runs(machine), observe());
        claims.that("what was not stopped runs on", runs(neighbour), observe());
        claims.done("a machine that is stopped can be told to stop", () -> stop(machine, 1));
        start(machine, 1);
        claims.that("what was stopped can be started again", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void stoppingWhatIsNotThereIsDone() throws Exception {
        VmSpec machine = machine("one");
        claims.done("a machine that was never there is stopped", () -> stop(machine, 1));
        claims.that("stopping makes no machine", seen(machine).isEmpty(), observe());
    }

    @Test
    void removesAMachine() throws Exception {
        VmSpec machine = machine("one");
        VmSpec neighbour = machine("two");
        start(machine, 1);
        start(neighbour, 1);
        claims.done("a machine that runs can be removed", () -> remove(machine, 1));
        claims.that("what was removed is not observed", seen(machine).isEmpty(), observe());
        claims.that("what was not removed runs on", runs(neighbour), observe());
        claims.done("a machine that is not there can be removed", () -> remove(machine, 1));
    }

    @Test
    void removesAMachineThatIsStopped() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 1);
        stop(machine, 1);
        claims.done("a machine that is stopped can be removed", () -> remove(machine, 1));
        claims.that(
                "what was stopped and removed is not observed", seen(machine).isEmpty(), observe());
    }

    @Test
    void getsOverAMachineRemovedBehindItsBack() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 1);
        removeBehindBack(machine);
        claims.that("what somebody removed is not observed", seen(machine).isEmpty(), observe());
        claims.done("what somebody removed can be stopped", () -> stop(machine, 1));
        claims.done("what somebody removed can be started", () -> start(machine, 1));
        claims.that("what somebody removed is there once again", isOnce(machine) && runs(machine), observe());
        removeBehindBack(machine);
        claims.done("what somebody removed can be removed", () -> remove(machine, 1));
    }

    @Test
    void getsOverAGuestThatPoweredItselfOff() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 1);
        powerOffFromWithin(machine);
        claims.that("what powered itself off is not observed as running", !runs(machine), observe());
        claims.done("what powered itself off can be started", () -> start(machine, 1));
        claims.that("what powered itself off runs again", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void refusesAnOlderEpoch() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 5);
        claims.refused("an older epoch starts nothing", FaultKind.CONFLICT, () -> start(machine, 4));
        claims.refused("an older epoch stops nothing", FaultKind.CONFLICT, () -> stop(machine, 4));
        claims.refused("an older epoch removes nothing", FaultKind.CONFLICT, () -> remove(machine, 4));
        claims.that("what an older epoch was refused is as it was", isOnce(machine) && runs(machine), observe());
    }

    @Test
    void aNewerEpochTakesOverAMachineThatRuns() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 5);
        claims.done("a newer epoch may start what runs", () -> start(machine, 6));
        claims.that("what runs bears the newer epoch", epochOf(machine) == 6, observe());
        claims.refused("the epoch before the newer one is refused", FaultKind.CONFLICT, () -> stop(machine, 5));
    }

    @Test
    void aNewerEpochTakesOverAMachineThatIsStopped() throws Exception {
        VmSpec machine = machine("one");
        start(machine, 5);
        stop(machine, 6);
        claims.refused("a stop is not undone by an older epoch", FaultKind.CONFLICT, () -> start(machine, 5));
        claims.that("what was stopped by a newer epoch does not run", !runs(machine), observe());
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        HostObservation host = driver().probe(Calls.first(), host());
        VmSpec giant = withMemory(machine("one"), new Bytes(host.memory().value() * 2000));
        claims.refused("a machine larger than the host is NO_CAPACITY", FaultKind.NO_CAPACITY, () -> start(giant, 1));
        claims.that("a machine that did not fit does not run", !runs(giant), observe());
    }

    private static VmSpec withMemory(VmSpec spec, Bytes memory) {
        return new VmSpec(spec.vm(), spec.cores(), spec.speed(), memory, spec.guest(), spec.disks(), spec.nics());
    }

    private void start(VmSpec machine, long epoch) throws Fault, InterruptedException {
        driver().ensureRunning(Calls.of(epoch), host(), machine);
    }

    private void stop(VmSpec machine, long epoch) throws Fault, InterruptedException {
        driver().ensureStopped(Calls.of(epoch), host(), new VmStop(machine.vm(), Duration.ZERO));
    }

    private void remove(VmSpec machine, long epoch) throws Fault, InterruptedException {
        driver().ensureAbsent(Calls.of(epoch), host(), machine.vm());
    }

    private List<VmObservation> observe() throws InterruptedException {
        return claims.done("a host can be observed", () -> driver().observe(Calls.first(), host()))
                .machines();
    }

    private Optional<VmObservation> seen(VmSpec machine) throws InterruptedException {
        return observe().stream().filter(seen -> is(machine, seen.vm())).findFirst();
    }

    private boolean runs(VmSpec machine) throws InterruptedException {
        return seen(machine).filter(seen -> seen.power() == Power.RUNNING).isPresent();
    }

    private boolean isOnce(VmSpec machine) throws InterruptedException {
        return observe().stream().filter(seen -> is(machine, seen.vm())).count() == 1;
    }

    private long epochOf(VmSpec machine) throws InterruptedException {
        return seen(machine).map(seen -> seen.epoch().value()).orElse(0L);
    }

    private static boolean is(VmSpec machine, VmRef seen) {
        return seen.id().equals(machine.vm().id());
    }
}
