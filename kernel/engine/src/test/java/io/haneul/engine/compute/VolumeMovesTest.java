package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VolumeMovesTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String vm;
    private static String root;
    private static String other;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        vm = cloud.running(admin, cloud.network(admin, "net"), "holder");
        root = cloud.server().id("listVolumes", "virtualmachineid", vm);
        Map<String, Object> cluster = cloud.list(admin, "listClusters").get(0);
        other = cloud.server()
                .id(
                        "createStoragePool",
                        "zoneid",
                        cloud.zone().zone(),
                        "podid",
                        String.valueOf(cluster.get("podid")),
                        "clusterid",
                        String.valueOf(cluster.get("id")),
                        "name",
                        "other",
                        "url",
                        "nfs://127.0.0.1/other");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static Object pool(String volume) {
        return cloud.list(admin, "listVolumes", "id", volume).get(0).get("storage");
    }

    /** The pools that hold the volume's content. */
    private static List<String> holding(String volume) {
        return cloud.simulator().state().pools().stream()
                .filter(pool -> pool.volumes().stream()
                        .anyMatch(found -> found.id().toString().equals(volume)))
                .map(pool -> pool.pool().substring(pool.pool().lastIndexOf('/') + 1))
                .toList();
    }

    private static long used(String name) {
        return (Long) cloud.list(admin, "listStoragePools", "name", name).get(0).get("disksizeallocated");
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("it does not come");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void aVolumeThatNobodyUsesIsCopiedAndItsOldContentGoes() {
        String disk = cloud.server().id("listDiskOfferings", "name", "Small");
        String id = cloud.done(
                admin, "createVolume", "name", "m", "zoneid", cloud.zone().zone(), "diskofferingid", disk);
        assertTrue(cloud.refused(admin, "migrateVolume", "volumeid", id, "storageid", other)
                .getMessage()
                .contains("is Allocated"));
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm);
        cloud.done(admin, "detachVolume", "id", id);
        String to = pool(id).equals("other") ? "primary-0" : "other";
        long before = used(to);

        cloud.done(
                admin,
                "migrateVolume",
                "volumeid",
                id,
                "storageid",
                cloud.server().id("listStoragePools", "name", to));

        assertEquals(to, pool(id));
        await(() -> holding(id).equals(List.of(to)));
        assertEquals(before + (5L << 30), used(to));
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm);
        cloud.done(admin, "detachVolume", "id", id);
        cloud.server().call("deleteVolume", "id", id);
        await(() -> holding(id).isEmpty());
        await(() -> used(to) == before);
    }

    @Test
    void aRunningMachinesVolumeIsMovedLiveAndTheMachineGoesOn() {
        Refusal refusal = cloud.refused(admin, "migrateVolume", "volumeid", root, "storageid", other);
        assertTrue(refusal.getMessage().contains("livemigrate"), refusal.getMessage());
        Object old = pool(root);
        String oldId = cloud.server().id("listStoragePools", "name", String.valueOf(old));

        cloud.done(admin, "migrateVolume", "volumeid", root, "storageid", other, "livemigrate", "true");

        assertEquals("other", pool(root));
        assertEquals(List.of("other"), holding(root));
        assertEquals(
                1, cloud.simulator().state().hostsRunning(UUID.fromString(vm)).size());
        cloud.done(admin, "stopVirtualMachine", "id", vm);
        cloud.done(admin, "migrateVolume", "volumeid", root, "storageid", oldId);
        cloud.done(admin, "startVirtualMachine", "id", vm);
        assertEquals(old, pool(root));
    }

    @Test
    void aMoveThatFailsLeavesTheVolumeWhereItIs() {
        Object now = pool(root);
        String to = now.equals("other") ? cloud.server().id("listStoragePools", "name", "primary-0") : other;
        cloud.simulator()
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_MOVED));

        JobRow job = cloud.job(admin, "migrateVolume", "volumeid", root, "storageid", to, "livemigrate", "true");
        cloud.simulator().faults().remove("refusing");

        assertEquals(JobState.FAILED, job.state());
        assertEquals(now, pool(root));
        assertEquals(List.of(now), List.<Object>copyOf(holding(root)));
        assertEquals(
                "Ready", cloud.list(admin, "listVolumes", "id", root).get(0).get("state"));
    }
}
