package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.CancelHostMaintenance;
import io.haneul.commands.infrastructure.PrepareHostForMaintenance;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Alerts;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Subject;
import io.haneul.model.HostId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.HostRow;
import io.haneul.store.infrastructure.HostState;
import io.haneul.store.infrastructure.HostView;
import io.haneul.store.infrastructure.ResourceState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes hosts out of service and back. Machines do not move by themselves, so that a host on which some run is only prepared:
 * its operator is told, and it is in maintenance as soon as they have gone.
 */
final class Maintenance {
    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Set<ResourceState> WAITING =
            EnumSet.of(ResourceState.PREPARE_FOR_MAINTENANCE, ResourceState.ERROR_IN_MAINTENANCE);

    private final Area area;

    Maintenance(Area area) {
        this.area = area;
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.oneStep()
                .on(
                        PrepareHostForMaintenance.class,
                        (tx, request) -> prepare(tx, request.command().id()),
                        this::enter,
                        this::inVain);
        kernel.oneStep()
                .on(
                        CancelHostMaintenance.class,
                        (tx, request) -> {
                            requireCancellable(host(tx, request.command().id()));
                            return plan(request.command().id());
                        },
                        this::cancel);
    }

    private static OneStep.Plan plan(HostId id) {
        return new OneStep.Plan(HostCommands.KIND, id.value(), List.of(Subject.of("host", id)));
    }

    private static HostRow host(Tx tx, HostId id) {
        return tx.hosts().find(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private OneStep.Plan prepare(Tx tx, HostId id) {
        HostRow host = host(tx, id);
        if (host.state() != HostState.UP) {
            throw Refusal.parameter(
                    "id",
                    "host " + host.name() + " is " + host.state().wire()
                            + "; only one that is Up goes into maintenance");
        }
        if (tx.hosts().prepareForMaintenance(id) == 0) {
            throw Refusal.parameter(
                    "id",
                    "host " + host.name() + " is in " + host.resourceState().wire() + " already");
        }
        changed(tx, id);
        return plan(id);
    }

    private void enter(Tx tx, OneStep.Work<PrepareHostForMaintenance> work) {
        HostRow host = host(tx, work.command().id());
        boolean isThere = host.resourceState() == ResourceState.MAINTENANCE;
        if (!isThere && tx.hosts().maintain(host.id()) == 0) {
            long machines = tx.hosts()
                    .capacity(host.id())
                    .map(capacity -> capacity.machines())
                    .orElse(0);
            throw new Refusal(
                    ApiCode.RESOURCE_UNAVAILABLE,
                    "Host " + host.name() + " holds " + machines
                            + " machines, which cannot be moved; it is in maintenance when they have stopped");
        }
        changed(tx, host.id());
        HostCommands.told(tx, work.caller(), "MAINT.PREPARE", host);
    }

    private void inVain(Tx tx, UUID id) {
        HostId host = new HostId(id);
        if (tx.hosts().maintainInVain(host) == 1) {
            tx.hosts()
                    .find(host)
                    .ifPresent(row -> Alerts.raise(
                            tx,
                            Alerts.Kind.HOST,
                            "Host " + row.name()
                                    + " cannot go into maintenance: machines run there that cannot be moved"));
            changed(tx, host);
        }
    }

    private static void requireCancellable(HostRow host) {
        if (host.resourceState() == ResourceState.ENABLED || host.resourceState() == ResourceState.DISABLED) {
            throw Refusal.parameter("id", "host " + host.name() + " is not in maintenance");
        }
    }

    private void cancel(Tx tx, OneStep.Work<CancelHostMaintenance> work) {
        HostRow host = host(tx, work.command().id());
        requireCancellable(host);
        tx.hosts().endMaintenance(host.id());
        changed(tx, host.id());
        HostCommands.told(tx, work.caller(), "MAINT.CANCEL", host);
    }

    private void changed(Tx tx, HostId id) {
        HostView view = tx.hosts().view(id).orElseThrow();
        tx.afterCommit(() -> area.hosts().put(view));
    }

    /** Begins to look after hosts that wait for their last machine to go. */
    void start() {
        area.kernel().recurring().every("looking after hosts in preparation", () -> LOOK, this::look);
    }

    private void look() {
        for (HostView host : area.hosts().known()) {
            if (WAITING.contains(host.resourceState())) {
                area.kernel().store().write(tx -> {
                    if (tx.hosts().maintain(host.id()) == 1) {
                        changed(tx, host.id());
                        LOG.info("host {} is in maintenance", host.name());
                    }
                });
            }
        }
    }
}
