package io.haneul.store.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.query.Page;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CapacityTest {
    private static final Page ALL = new Page(0, 500);

    private final ZoneId zone = NewIds.of(ZoneId.class);
    private final PodId pod = NewIds.of(PodId.class);
    private final ClusterId cluster = NewIds.of(ClusterId.class);
    private final HostId host = NewIds.of(HostId.class);
    private final PoolId pool = NewIds.of(PoolId.class);
    private TestSchema schema;
    private Store store;

    @BeforeEach
    void open() {
        schema = TestDatabase.shared().createSchema();
        store = Store.open(schema.dataSource(), Store.Options.production());
        store.write(tx -> {
            insertPlace(tx);
            insertHost(tx);
            insertPool(tx);
        });
    }

    private void insertPlace(Tx tx) {
        tx.zones()
                .insert(ZoneRowBuilder.builder()
                        .id(zone)
                        .name("z")
                        .networkType(NetworkType.ADVANCED)
                        .allocationState(AllocationState.ENABLED)
                        .dns1("10.0.0.1")
                        .internalDns1("10.0.0.2")
                        .created(tx.now())
                        .build());
        IpAddress gateway = new IpAddress("10.9.0.1");
        IpAddress netmask = new IpAddress("255.255.255.0");
        tx.pods()
                .insert(new PodRow(
                        pod, zone, "p", AllocationState.ENABLED, gateway, netmask, gateway, gateway, tx.now()));
        tx.clusters()
                .insert(new ClusterRow(
                        cluster,
                        zone,
                        pod,
                        "c",
                        new HypervisorType("Sim"),
                        "sim",
                        "CloudManaged",
                        AllocationState.ENABLED,
                        true,
                        tx.now()));
    }

    private void insertHost(Tx tx) {
        tx.hosts()
                .insert(HostRowBuilder.builder()
                        .id(host)
                        .zoneId(zone)
                        .podId(pod)
                        .clusterId(cluster)
                        .name("h")
                        .identity("h")
                        .hypervisor(new HypervisorType("Sim"))
                        .provider("sim")
                        .url("sim://h")
                        .address(new IpAddress("10.9.0.9"))
                        .version("1")
                        .cores(4)
                        .speedMhz(1000)
                        .memoryBytes(4096)
                        .state(HostState.UP)
                        .resourceState(ResourceState.ENABLED)
                        .tags("")
                        .created(tx.now())
                        .build());
        tx.hosts().insertCapacity(new HostCapacityRow(host, 4000, 0, 4096, 0, 0));
    }

    private void insertPool(Tx tx) {
        tx.pools()
                .insert(PoolRowBuilder.builder()
                        .id(pool)
                        .zoneId(zone)
                        .podId(pod)
                        .clusterId(cluster)
                        .name("s")
                        .scope(PoolScope.CLUSTER)
                        .provider("sim")
                        .hypervisor(new HypervisorType("Sim"))
                        .url("nfs://s/p")
                        .place("nfs://s/p")
                        .state(PoolState.UP)
                        .capacityBytes(1000)
                        .tags("")
                        .created(tx.now())
                        .build());
        tx.pools().insertCapacity(new PoolCapacityRow(pool, 1000, 0, 0));
    }

    @AfterEach
    void close() {
        TestDatabase.shared().drop(schema);
    }

    private long successes(Callable<Integer> attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> attempts =
                    IntStream.range(0, 60).mapToObj(i -> attempt).toList();
            long rows = 0;
            for (Future<Integer> done : threads.invokeAll(attempts)) {
                rows += done.get();
            }
            return rows;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void manyWhoReserveAtOnceNeverGetMoreThanTheHostHas() throws Exception {
        assertEquals(16, successes(() -> store.inTransaction(tx -> tx.hosts().reserve(host, 250, 200))));
        HostCapacityRow full = store.read(tx -> tx.hosts().capacity(host)).orElseThrow();
        assertEquals(new HostCapacityRow(host, 4000, 4000, 4096, 3200, 16), full);
        assertEquals(16, successes(() -> store.inTransaction(tx -> tx.hosts().release(host, 250, 200))));
        HostCapacityRow empty = store.read(tx -> tx.hosts().capacity(host)).orElseThrow();
        assertEquals(new HostCapacityRow(host, 4000, 0, 4096, 0, 0), empty);
    }

    @Test
    void manyWhoReserveAtOnceNeverGetMoreThanThePoolHas() throws Exception {
        assertEquals(10, successes(() -> store.inTransaction(tx -> tx.pools().reserve(pool, 100))));
        PoolCapacityRow full = store.read(tx -> tx.pools().capacity(pool)).orElseThrow();
        assertEquals(new PoolCapacityRow(pool, 1000, 1000, 10), full);
        assertEquals(0, store.<Integer>inTransaction(tx -> tx.pools().removeIdle(pool)));
        assertEquals(10, successes(() -> store.inTransaction(tx -> tx.pools().release(pool, 100))));
        assertEquals(1, store.<Integer>inTransaction(tx -> tx.pools().removeIdle(pool)));
    }

    @Test
    void aHostTakesNothingWhileItIsDownOrWhatHoldsItIsDisabled() {
        assertEquals(1, reserve());
        store.write(tx -> tx.hosts().transition(host, HostState.UP, HostState.DOWN, tx.now()));
        assertEquals(0, reserve());
        store.write(tx -> tx.hosts().transition(host, HostState.DOWN, HostState.UP, tx.now()));
        assertEquals(1, reserve());
        store.write(tx ->
                tx.zones().change(tx.zones().find(zone).orElseThrow().withAllocationState(AllocationState.DISABLED)));
        assertEquals(0, reserve());
    }

    private int reserve() {
        return store.inTransaction(tx -> tx.hosts().reserve(host, 1, 1));
    }

    @Test
    void everyListStandsWithAllItsFilters() {
        store.write(tx -> {
            String no = "%no%";
            assertEquals(
                    0,
                    tx.zones()
                            .page(
                                    new ZoneFilter(
                                            zone, zone.toString(), null, "z", no, NetworkType.BASIC, null, "/a/"),
                                    ALL)
                            .size());
            assertEquals(
                    1,
                    tx.zones().count(ZoneFilterBuilder.builder().seenFrom("/a/").build()));
            assertEquals(
                    1, tx.zones().page(ZoneFilterBuilder.builder().build(), ALL).size());
            PodFilter pods = new PodFilter(pod, zone, "p", "%p%", AllocationState.ENABLED);
            assertEquals("z", tx.pods().page(pods, ALL).get(0).zoneName());
            assertEquals(1, tx.pods().count(pods));
            ClusterFilter clusters = new ClusterFilter(
                    cluster, zone, pod, "c", "%c%", "sim", "CloudManaged", AllocationState.ENABLED, true);
            assertEquals(1, tx.clusters().page(clusters, ALL).get(0).hosts());
            assertEquals(1, tx.clusters().count(clusters));
            HostFilter hosts =
                    new HostFilter(host, zone, pod, cluster, "h", "%h%", "SIM", HostState.UP, ResourceState.ENABLED);
            assertEquals(4000, tx.hosts().page(hosts, ALL).get(0).cpuTotal());
            assertEquals(1, tx.hosts().count(hosts));
            PoolFilter pools = new PoolFilter(
                    pool, zone, pod, cluster, cluster, "s", "%s%", PoolScope.CLUSTER, PoolState.UP, "%s%", "%p");
            assertEquals("c", tx.pools().page(pools, ALL).get(0).clusterName());
            assertEquals(1, tx.pools().count(pools));
            assertEquals(1, tx.pools().usedBy(cluster).size());
            assertEquals(1, tx.clusters().hypervisors(null).size());
            assertTrue(tx.hosts().after(host, 10).isEmpty());
            assertTrue(tx.addressRanges()
                    .page(AddressRangeFilterBuilder.builder().build(), ALL)
                    .isEmpty());
        });
    }
}
