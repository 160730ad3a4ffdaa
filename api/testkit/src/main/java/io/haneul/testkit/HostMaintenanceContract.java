package io.haneul.testkit;

import io.haneul.model.FaultKind;
import io.haneul.spi.hypervisor.HostMaintenance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link HostMaintenance} keeps to. */
public abstract class HostMaintenanceContract extends MachineContract {
    /** {@return whether the host may be turned off, by the hypervisor's own rules} */
    protected abstract boolean isInMaintenance() throws Exception;

    /** {@return whether the hypervisor would start machines on the host by itself} */
    protected abstract boolean isInService() throws Exception;

    private HostMaintenance maintenance() {
        return ability(HostMaintenance.class);
    }

    private void inService(long epoch) throws Exception {
        maintenance().ensureInService(Calls.of(epoch), host());
        remove(epoch);
    }

    private void spared(long epoch) throws Exception {
        inService(epoch);
        maintenance().ensureSpared(Calls.of(epoch), host());
    }

    private void away(long epoch) throws Exception {
        spared(epoch);
        maintenance().ensureInMaintenance(Calls.of(epoch), host());
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(
                ConvergingVerb.of(
                        "sparing a host",
                        this::inService,
                        e -> maintenance().ensureSpared(Calls.of(e), host()),
                        () -> !isInService()),
                ConvergingVerb.of(
                        "bringing a host into maintenance",
                        this::spared,
                        e -> maintenance().ensureInMaintenance(Calls.of(e), host()),
                        this::isInMaintenance),
                ConvergingVerb.of(
                        "bringing a host back into service",
                        this::away,
                        e -> maintenance().ensureInService(Calls.of(e), host()),
                        () -> isInService() && !isInMaintenance()));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(new RefusedVerb(
                "maintenance of a host on which machines run is CONFLICT",
                FaultKind.CONFLICT,
                epoch -> {
                    inService(epoch);
                    run(epoch);
                    maintenance().ensureSpared(Calls.of(epoch), host());
                },
                e -> maintenance().ensureInMaintenance(Calls.of(e), host())));
    }

    @Test
    void sparesAHostWithMachines() throws Exception {
        inService(1);
        run(1);
        maintenance().ensureSpared(Calls.of(1), host());
        claims.that("machines run on while their host is spared", runsAt(host()));
        inService(2);
    }
}
