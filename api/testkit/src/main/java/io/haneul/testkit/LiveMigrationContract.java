package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.LiveMigration;
import io.haneul.spi.hypervisor.Migration;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LiveMigration} keeps to. */
public abstract class LiveMigrationContract extends MachineContract {
    /** {@return another host of the cluster that the machine can run on; its wires and pools are there} */
    protected abstract Target destination();

    /** {@return the machine, larger than the destination can carry; the host can} */
    protected abstract VmSpec tooLarge() throws Exception;

    private LiveMigration migrations() {
        return ability(LiveMigration.class);
    }

    private void migrate(VmSpec spec, long epoch) throws Fault, InterruptedException {
        VmObservation moved = migrations().ensureMigrated(Calls.of(epoch), host(), new Migration(spec, destination()));
        claims.that(
                "a migration answers the machine as it is",
                moved.vm().id().equals(spec.vm().id())
                        && moved.power() == VmObservation.Power.RUNNING
                        && moved.epoch().value() == epoch,
                moved);
    }

    private void back(long epoch) throws Exception {
        driver().ensureAbsent(Calls.of(epoch), destination(), vm());
        run(epoch);
    }

    private void nowhere(long epoch) throws Exception {
        driver().ensureAbsent(Calls.of(epoch), destination(), vm());
        remove(epoch);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmSpec spec = machine();
        return List.of(ConvergingVerb.of(
                        "migrating a machine",
                        this::back,
                        epoch -> migrate(spec, epoch),
                        () -> runsAt(destination()) && !isAt(host()))
                .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmSpec spec = machine();
        return List.of(
                new RefusedVerb(
                        "migrating a machine that runs on neither host is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::nowhere,
                        epoch -> migrate(spec, epoch)),
                new RefusedVerb(
                        "migrating a machine that the destination cannot carry is NO_CAPACITY",
                        FaultKind.NO_CAPACITY,
                        this::backLarge,
                        epoch -> migrate(large(), epoch)));
    }

    private VmSpec large() {
        try {
            return tooLarge();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void backLarge(long epoch) throws Exception {
        nowhere(epoch);
        driver().ensureRunning(Calls.of(epoch), host(), tooLarge());
    }

    @Test
    void saysWhatStandsInTheWay() throws Exception {
        back(1);
        List<String> none = migrations().obstacles(Calls.first(), host(), new Migration(machine(), destination()));
        claims.that("nothing stands in the way of a migration that works", none.isEmpty(), none);
        claims.that("looking for obstacles moves nothing", runsAt(host()) && !isAt(destination()));
        backLarge(2);
        List<String> some = migrations().obstacles(Calls.of(2), host(), new Migration(tooLarge(), destination()));
        claims.that(
                "what stands in the way is said",
                !some.isEmpty() && some.stream().noneMatch(String::isBlank),
                some);
    }

    @Test
    void leavesTheMachineWhereItWas() throws Exception {
        backLarge(1);
        try {
            migrate(tooLarge(), 1);
        } catch (Fault e) {
            claims.that("a machine that was not migrated runs where it did", runsAt(host()) && !isAt(destination()), e);
        }
    }
}
