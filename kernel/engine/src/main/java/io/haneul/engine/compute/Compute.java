package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.commands.compute.DestroyRouter;
import io.haneul.commands.compute.DestroyVirtualMachine;
import io.haneul.commands.compute.ExpungeVirtualMachine;
import io.haneul.commands.compute.ListNics;
import io.haneul.commands.compute.ListRouters;
import io.haneul.commands.compute.ListVirtualMachines;
import io.haneul.commands.compute.ListVolumes;
import io.haneul.commands.compute.RebootRouter;
import io.haneul.commands.compute.RebootVirtualMachine;
import io.haneul.commands.compute.RecoverVirtualMachine;
import io.haneul.commands.compute.RouterResponse;
import io.haneul.commands.compute.StartRouter;
import io.haneul.commands.compute.StartVirtualMachine;
import io.haneul.commands.compute.StopRouter;
import io.haneul.commands.compute.StopVirtualMachine;
import io.haneul.commands.compute.UpdateVirtualMachine;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.operation.PlanHaneulDeployment;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.Settings;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.network.Networks;
import io.haneul.engine.placement.Allocators;
import io.haneul.engine.placement.Placement;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.model.RouterId;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import io.haneul.store.Tx;
import io.haneul.store.compute.OwnedRow;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The area of machines and volumes, put together. */
public final class Compute implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Compute.class);
    private static final long LOOK_SECONDS = 5;

    private final Kernel kernel;
    private final Infrastructure infrastructure;
    private final Lifecycle lifecycle;
    private final Deploy deploy;
    private final VmCommands commands;
    private final VmLists lists;
    private final VmViews views = new VmViews();
    private final Volumes volumes;
    private final PlanDeployment plan;
    private final Routers routers;
    private final RouterCommands routerCommands;
    private final Lifecycle.Scripts scripts;
    private final DefineVm define = new DefineVm();
    private final Allocators allocators;
    private final ScheduledExecutorService timer;
    private long lastLook = System.nanoTime();

    public Compute(Kernel kernel, Infrastructure infrastructure, Networks networks) {
        this.kernel = kernel;
        this.infrastructure = infrastructure;
        this.allocators = new Allocators(kernel);
        Parts parts = parts(kernel, infrastructure, networks);
        StopVm stop = new StopVm(parts);
        this.scripts = new Lifecycle.Scripts(
                new StartVm(parts),
                stop,
                new RebootVm(parts, stop),
                new RemoveVm(parts, stop),
                new NoticeHalt(parts, stop, this::revive));
        this.lifecycle = new Lifecycle(kernel, parts, scripts);
        this.deploy = new Deploy(kernel, parts, scripts.start(), define);
        this.commands = new VmCommands(kernel.store(), parts, views);
        this.lists = new VmLists(kernel.store(), kernel.listing(), views);
        this.plan = new PlanDeployment(kernel.store(), parts);
        this.volumes = new Volumes(kernel.store(), kernel.listing());
        this.routers = new Routers(kernel, parts, lifecycle, scripts.start());
        this.routerCommands = new RouterCommands(kernel, lifecycle);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "haneul-compute");
            thread.setDaemon(true);
            return thread;
        });
        networks.use(routers);
    }

    private void revive(Tx tx, VmRow stopped) {
        lifecycle.start(
                tx,
                stopped,
                StartBaton.Pin.nowhere(),
                new Lifecycle.Wisher(Lifecycle.systemOwner(stopped), Optional.empty(), "ROUTER.START"));
    }

    private static Parts parts(Kernel kernel, Infrastructure infrastructure, Networks networks) {
        Settings settings = kernel.settings();
        Placement placement = new Placement(
                infrastructure.hosts().index(),
                kernel.plugins(),
                zone -> Allocators.names(settings.at(Scope.ZONE, zone).textOf(CoreSettings.HOST_ALLOCATORS)),
                zone -> Allocators.names(settings.at(Scope.ZONE, zone).textOf(CoreSettings.POOL_ALLOCATORS)));
        return new Parts(
                kernel.store(),
                infrastructure.hosts(),
                placement,
                networks,
                new Hypervisors(kernel.plugins().hypervisors(), infrastructure.hosts()),
                new Disks(kernel.store(), kernel.plugins().storage(), infrastructure.pools()));
    }

    /** Adds the area's commands, references, views and scripts; before the jobs are started. */
    public void register() {
        allocators.register();
        kernel.jobs().register(scripts.start());
        kernel.jobs().register(scripts.stop());
        kernel.jobs().register(scripts.reboot());
        kernel.jobs().register(scripts.remove());
        kernel.jobs().register(scripts.noticeHalt());
        kernel.jobs().register(define);
        machineCommands();
        routerCommands();
        kernel.views().add(UserVmResponse.class, views::one);
        kernel.views().add(RouterResponse.class, routerCommands::one);
        kernel.references().add(VmId.class, (tx, ids) -> ownership(tx.vms().owned(VmKind.USER, ids)));
        kernel.references().add(RouterId.class, (tx, ids) -> ownership(tx.vms().owned(VmKind.ROUTER, ids)));
        kernel.references()
                .add(VolumeId.class, (tx, ids) -> ownership(tx.volumes().owned(ids)));
        kernel.belongings().add(new AccountMachines(lifecycle));
        infrastructure.hosts().onRemove(new AbandonedHost(scripts.stop())::left);
        infrastructure.inUse().add(HostId.class, (tx, id) -> some(tx.vms().countOn(new HostId(id)), "machines"));
        infrastructure.inUse().add(PoolId.class, (tx, id) -> some(tx.volumes().countIn(new PoolId(id)), "volumes"));
    }

    private static Optional<String> some(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    private static Map<UUID, Ownership> ownership(List<OwnedRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        OwnedRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false)));
    }

    private void machineCommands() {
        kernel.commands().on(DeployVirtualMachine.class, deploy::deploy);
        kernel.commands().on(StartVirtualMachine.class, lifecycle::start);
        kernel.commands().on(StopVirtualMachine.class, lifecycle::stop);
        kernel.commands().on(RebootVirtualMachine.class, lifecycle::reboot);
        kernel.commands().on(DestroyVirtualMachine.class, lifecycle::destroy);
        kernel.commands().on(ExpungeVirtualMachine.class, lifecycle::expunge);
        kernel.commands().single(RecoverVirtualMachine.class, commands::recover);
        kernel.commands().single(UpdateVirtualMachine.class, commands::update);
        kernel.commands().on(ListVirtualMachines.class, lists::list);
        kernel.commands().on(ListNics.class, lists::nics);
        kernel.commands().on(ListVolumes.class, volumes::list);
        kernel.commands().single(PlanHaneulDeployment.class, plan::plan);
    }

    private void routerCommands() {
        kernel.commands().on(ListRouters.class, routerCommands::list);
        kernel.commands().on(StartRouter.class, routerCommands::start);
        kernel.commands().on(StopRouter.class, routerCommands::stop);
        kernel.commands().on(RebootRouter.class, routerCommands::reboot);
        kernel.commands().on(DestroyRouter.class, routerCommands::destroy);
    }

    /** Begins recurring work. */
    public void start() {
        PowerSync power = new PowerSync(kernel.store(), lifecycle);
        infrastructure.hosts().onRestart(power::restarted);
        infrastructure.hosts().onReport((host, report) -> {
            if (!timer.isShutdown()) {
                timer.execute(guarded(() -> power.compare(host, report)));
            }
        });
        Expunger expunger =
                new Expunger(kernel.store(), lifecycle, () -> kernel.settings().longOf(CoreSettings.EXPUNGE_DELAY));
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(
                guarded(() -> lookWhenDue(expunger)), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** The interval is a setting that may change at any time, so it is looked at often and kept to. */
    private void lookWhenDue(Expunger expunger) {
        long interval = TimeUnit.SECONDS.toNanos(kernel.settings().longOf(CoreSettings.EXPUNGE_INTERVAL));
        if (System.nanoTime() - lastLook >= interval) {
            lastLook = System.nanoTime();
            expunger.look();
        }
    }

    private static Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("recurring work on machines failed: {}", e.getMessage());
            }
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
