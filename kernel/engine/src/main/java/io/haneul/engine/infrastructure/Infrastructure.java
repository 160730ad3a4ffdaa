package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Settings;
import io.haneul.jobs.Workers;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The area put together. */
public final class Infrastructure implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);
    private static final int LOOKING = 16;
    private static final int CALLING = 16;
    private static final long REFRESH_SECONDS = 30;
    private static final Duration CLOSING = Duration.ofSeconds(2);
    /** Seldom: it looks at every machine there is, for a hint that this server's own writers keep anyway. */
    private static final long TENANTS_SECONDS = 300;

    private final Kernel kernel;
    private final Hosts hosts;
    private final Pools pools;
    private final InUse inUse = new InUse();
    private final Workers looking = new Workers("haneul-hosts-look-", LOOKING);
    private final Workers calling = new Workers("haneul-hosts-call-", CALLING);
    private final ScheduledThreadPoolExecutor timer;
    private final Connecting connecting;
    private final HostMonitor monitor;
    private final Resizing resizing;
    private final Maintenance maintenance;

    public Infrastructure(Kernel kernel) {
        this.kernel = kernel;
        this.hosts = new Hosts(kernel);
        this.pools = new Pools(kernel);
        this.connecting = new Connecting(kernel, hosts, pools);
        this.monitor = new HostMonitor(kernel, hosts, connecting, looking);
        this.resizing = new Resizing(kernel, hosts);
        this.maintenance = new Maintenance(new Area(kernel, hosts, inUse));
        this.timer = new ScheduledThreadPoolExecutor(1, threads("haneul-hosts-timer-"));
        timer.setRemoveOnCancelPolicy(true);
        // what comes after the end is dropped
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Adds settings, commands, references and views; once, while the engine is assembled. */
    public void register() {
        Settings settings = kernel.settings();
        InfrastructureSettings.define(settings);
        kernel.belongings().add(new Dedications());
        kernel.belongings().add(new DomainDedications());
        Area area = new Area(kernel, hosts, inUse);
        PoolHosts poolHosts = new PoolHosts(kernel, hosts, pools, calling);
        ServiceProviders providers = new ServiceProviders(kernel.plugins());
        new ZoneCommands(area).register();
        new PodCommands(area).register();
        new ClusterCommands(area).register();
        new HostCommands(area, connecting).register();
        maintenance.register();
        new PoolCommands(area, connecting, poolHosts).register();
        new ImageStoreCommands(area).register();
        new PhysicalNetworkCommands(area, providers).register();
        new TrafficCommands(area).register();
        new ServiceProviderCommands(area, providers).register();
        new ElementCommands(area).register();
        new AddressRangeCommands(area).register();
        new Capacities(area).register();
        new SystemVmCommands(area).register();
        new HypervisorCapabilities(kernel).register();
        settings.onChange(InfrastructureSettings.CPU_FACTOR, () -> soon(resizing::hosts));
        settings.onChange(InfrastructureSettings.MEMORY_FACTOR, () -> soon(resizing::hosts));
        settings.onChange(InfrastructureSettings.STORAGE_FACTOR, () -> soon(resizing::pools));
    }

    /** Reads what there is; before any job runs. */
    public void prepare() {
        hosts.refresh();
        hosts.readTenants();
    }

    /** Begins to watch the hosts. */
    public void start() {
        new CapacityAlerts(kernel, hosts.index()).start();
        maintenance.start();
        later(this::watch, 0);
        every(REFRESH_SECONDS, hosts::refresh);
        every(TENANTS_SECONDS, hosts::readTenants);
    }

    private void every(long seconds, Runnable task) {
        var unused = timer.scheduleWithFixedDelay(() -> logged(task), seconds, seconds, TimeUnit.SECONDS);
    }

    private void watch() {
        try {
            monitor.look();
        } finally {
            later(this::watch, monitor.interval().toSeconds());
        }
    }

    private void later(Runnable task, long seconds) {
        var unused = timer.schedule(() -> logged(task), seconds, TimeUnit.SECONDS);
    }

    private void soon(Runnable task) {
        later(task, 0);
    }

    /** The next run may succeed: a database that is restarting is no reason to stop watching. */
    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("the hosts could not be looked after: {}", e.getMessage());
        }
    }

    /** {@return the hosts} */
    public Hosts hosts() {
        return hosts;
    }

    /** {@return the pools} */
    public Pools pools() {
        return pools;
    }

    /** {@return where areas above say what of theirs stands on a zone, host, pool ...} */
    public InUse inUse() {
        return inUse;
    }

    HostMonitor monitor() {
        return monitor;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        looking.close(CLOSING);
        calling.close(CLOSING);
    }
}
