package io.haneul.testkit;

import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the contracts of abilities that act on machines have in common. */
public abstract class MachineContract extends VerbContract {
    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers and was probed} */
    protected abstract Target host();

    /** {@return a small machine with one disk and one interface; the disk exists, the wire is on the host; always the same} */
    protected abstract VmSpec machine() throws Exception;

    <A> A ability(Class<A> kind) {
        return kind.cast(driver());
    }

    VmRef vm() throws Exception {
        return machine().vm();
    }

    void run(long epoch) throws Exception {
        driver().ensureRunning(Calls.of(epoch), host(), machine());
    }

    void stop(long epoch) throws Exception {
        run(epoch);
        driver().ensureStopped(Calls.of(epoch), host(), new VmStop(vm(), Duration.ZERO));
    }

    void remove(long epoch) throws Exception {
        driver().ensureAbsent(Calls.of(epoch), host(), vm());
    }

    boolean runsAt(Target target) throws Exception {
        UUID id = vm().id();
        return driver().observe(Calls.of(1), target).machines().stream()
                .anyMatch(seen -> seen.vm().id().equals(id) && seen.power() == VmObservation.Power.RUNNING);
    }

    boolean isAt(Target target) throws Exception {
        UUID id = vm().id();
        return driver().observe(Calls.of(1), target).machines().stream()
                .anyMatch(seen -> seen.vm().id().equals(id));
    }

    /** What every verb refuses that acts on a machine that runs. */
    List<RefusedVerb> runningOnly(String deed, ConvergingVerb.Act call) {
        return List.of(
                new RefusedVerb(
                        deed + " of a machine that is not there is NOT_FOUND", FaultKind.NOT_FOUND, this::remove, call),
                new RefusedVerb(
                        deed + " of a machine that is stopped is NOT_FOUND", FaultKind.NOT_FOUND, this::stop, call));
    }

    static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
