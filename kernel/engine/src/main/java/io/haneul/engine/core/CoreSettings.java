package io.haneul.engine.core;

import io.haneul.engine.core.Setting.Scope;

/** The settings that are no single area's own. */
public final class CoreSettings {
    public static final String PAGE_SIZE = "default.page.size";
    public static final String EXPUNGE_DELAY = "expunge.delay";
    public static final String EXPUNGE_INTERVAL = "expunge.interval";
    public static final String NETWORK_GC_WAIT = "network.gc.wait";
    public static final String NETWORK_GC_INTERVAL = "network.gc.interval";
    public static final String ACCOUNT_CLEANUP_INTERVAL = "account.cleanup.interval";
    public static final String CPU_FACTOR = "cpu.overprovisioning.factor";
    public static final String MEMORY_FACTOR = "mem.overprovisioning.factor";
    public static final String STORAGE_FACTOR = "storage.overprovisioning.factor";
    public static final String CPU_THRESHOLD = "cluster.cpu.allocated.capacity.disablethreshold";
    public static final String MEMORY_THRESHOLD = "cluster.memory.allocated.capacity.disablethreshold";
    public static final String STORAGE_THRESHOLD = "pool.storage.allocated.capacity.disablethreshold";
    public static final String CPU_NOTICE = "cluster.cpu.allocated.capacity.notificationthreshold";
    public static final String MEMORY_NOTICE = "cluster.memory.allocated.capacity.notificationthreshold";
    public static final String STORAGE_ALLOCATED_NOTICE = "pool.storage.allocated.capacity.notificationthreshold";
    public static final String STORAGE_NOTICE = "pool.storage.capacity.notificationthreshold";
    public static final String PUBLIC_ADDRESSES_NOTICE = "zone.virtualnetwork.publicip.capacity.notificationthreshold";
    public static final String VLAN_NOTICE = "zone.vlan.capacity.notificationthreshold";
    public static final String CAPACITY_CHECK = "capacity.check.period";
    public static final String HOST_ALLOCATORS = "host.allocators.order";
    public static final String POOL_ALLOCATORS = "storage.pool.allocators.order";
    public static final String LARGEST_DISK = "custom.diskoffering.size.max";
    public static final String SMALLEST_DISK = "custom.diskoffering.size.min";
    public static final String USERS_EXPUNGE = "allow.user.expunge.recover.vm";
    public static final String USERS_VIEW_DESTROYED = "allow.user.view.destroyed.vm";

    private static final long YEAR = 366L * 24 * 3600;

    private CoreSettings() {}

    static void define(Settings settings) {
        settings.define(
                Setting.number(
                                PAGE_SIZE,
                                500,
                                "Entries of a list when no page size is asked for, and the most that may be")
                        .between(1, 5_000),
                seconds(EXPUNGE_DELAY, 86_400, "how long a destroyed machine can still be recovered"),
                seconds(EXPUNGE_INTERVAL, 86_400, "how often destroyed machines whose time is over are expunged"),
                seconds(NETWORK_GC_WAIT, 600, "how long a network in which nothing runs stays implemented"),
                seconds(NETWORK_GC_INTERVAL, 600, "how often networks in which nothing runs are looked for"),
                seconds(
                        ACCOUNT_CLEANUP_INTERVAL,
                        86_400,
                        "how often accounts that could not be removed are tried again"),
                Setting.text(
                                HOST_ALLOCATORS,
                                "FirstFit",
                                "Host allocators: the first that is there orders, those after it may leave out more")
                        .alsoFor(Scope.ZONE)
                        .withCategory("Allocators"),
                Setting.text(
                                POOL_ALLOCATORS,
                                "FirstFit",
                                "Storage pool allocators: the first that is there orders, those after it may leave out"
                                        + " more")
                        .alsoFor(Scope.ZONE)
                        .withCategory("Allocators"),
                Setting.number(SMALLEST_DISK, 1, "Smallest size of a disk whose size the user chooses, in GB")
                        .between(1, 65_536),
                Setting.number(LARGEST_DISK, 1024, "Largest size of a disk whose size the user chooses, in GB")
                        .between(1, 65_536),
                Setting.flag(USERS_EXPUNGE, false, "Whether users may expunge and recover their machines")
                        .alsoFor(Scope.ACCOUNT),
                Setting.flag(USERS_VIEW_DESTROYED, false, "Whether users see their destroyed machines")
                        .alsoFor(Scope.ACCOUNT));
        capacity(settings);
        notices(settings);
    }

    private static void capacity(Settings settings) {
        settings.define(
                factor(CPU_FACTOR, "1.0", "How often the CPU of the hosts is given out")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                factor(MEMORY_FACTOR, "1.0", "How often the memory of the hosts is given out")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                factor(STORAGE_FACTOR, "2.0", "How often the space of thin storage is given out")
                        .alsoFor(Scope.STORAGE_POOL, Scope.ZONE),
                share(CPU_THRESHOLD, "Share of a cluster's CPU above which no machine is placed there")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                share(MEMORY_THRESHOLD, "Share of a cluster's memory above which no machine is placed there")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                share(STORAGE_THRESHOLD, "Share of a pool's space above which no volume is placed there")
                        .alsoFor(Scope.STORAGE_POOL, Scope.ZONE));
    }

    private static void notices(Settings settings) {
        settings.define(
                Setting.number(CAPACITY_CHECK, 300_000, "Milliseconds from one look at what is taken to the next")
                        .between(1_000, 86_400_000)
                        .withCategory("Capacity"),
                notice(CPU_NOTICE, "Share of a cluster's CPU above which an alert is raised")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                notice(MEMORY_NOTICE, "Share of a cluster's memory above which an alert is raised")
                        .alsoFor(Scope.CLUSTER, Scope.ZONE),
                notice(STORAGE_ALLOCATED_NOTICE, "Share of a pool's promised space above which an alert is raised")
                        .alsoFor(Scope.STORAGE_POOL, Scope.ZONE),
                notice(STORAGE_NOTICE, "Share of a pool's space above which an alert is raised")
                        .alsoFor(Scope.STORAGE_POOL, Scope.ZONE),
                notice(PUBLIC_ADDRESSES_NOTICE, "Share of a zone's public IP addresses above which an alert is raised")
                        .alsoFor(Scope.ZONE),
                notice(VLAN_NOTICE, "Share of a zone's numbers for guest networks above which an alert is raised")
                        .alsoFor(Scope.ZONE));
    }

    private static Setting notice(String name, String description) {
        return Setting.decimal(name, "0.75", description).between(0, 1).withCategory("Capacity");
    }

    private static Setting seconds(String name, long value, String description) {
        return Setting.number(name, value, "Seconds: " + description).between(1, YEAR);
    }

    private static Setting factor(String name, String value, String description) {
        return Setting.decimal(name, value, description).between(1, 1000).withCategory("Capacity");
    }

    private static Setting share(String name, String description) {
        return Setting.decimal(name, "0.85", description).between(0, 1).withCategory("Capacity");
    }
}
