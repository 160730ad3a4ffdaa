package io.haneul.engine.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Up to which share new machines are taken, and what operators are told of on the way. */
final class ThresholdsTest {
    private static final String CPU = "cluster.cpu.allocated.capacity.disablethreshold";
    private static final String MEMORY = "cluster.memory.allocated.capacity.disablethreshold";
    private static final String STORAGE = "pool.storage.allocated.capacity.disablethreshold";

    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller ann;
    private static String network;
    private static String running;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        ann = cloud.user("ann");
        network = cloud.network(ann, "net");
        running = cloud.running(ann, network, "first");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String cluster() {
        return cloud.server().id("listClusters");
    }

    private static void set(String name, String value, String... scope) {
        String[] all = new String[4 + scope.length];
        System.arraycopy(new String[] {"name", name, "value", value}, 0, all, 0, 4);
        System.arraycopy(scope, 0, all, 4, scope.length);
        cloud.server().call("updateConfiguration", all);
    }

    private static void newOnesAreRefused(String reason) {
        JobRow job = cloud.server()
                .ended(cloud.deploy(ann, network, "new-" + System.nanoTime()).job());
        assertEquals(JobState.FAILED, job.state());
        assertEquals(533, job.errorCode());
        assertTrue(String.valueOf(job.errorText()).contains(reason), job.errorText());
    }

    @Test
    void newMachinesStopAtTheThresholdAtOnceAndOldOnesStartAgain() {
        set(CPU, "0");
        newOnesAreRefused("take no new machines");
        again();
        set(CPU, "0.85");
        cloud.running(ann, network, "allowed");
        set(STORAGE, "0");
        newOnesAreRefused("take no new volumes");
        again();
        set(STORAGE, "0.85");
    }

    private static void again() {
        cloud.done(ann, "stopVirtualMachine", "id", running);
        cloud.done(ann, "startVirtualMachine", "id", running);
    }

    @Test
    void aClustersOwnThresholdComesBeforeItsZonesAndThatBeforeTheClouds() {
        set(MEMORY, "0", "zoneid", cloud.zone().zone());
        newOnesAreRefused("take no new machines");
        set(MEMORY, "0.85", "clusterid", cluster());
        cloud.running(ann, network, "by-cluster");
        set(MEMORY, "0", "clusterid", cluster());
        set(MEMORY, "0.85", "zoneid", cloud.zone().zone());
        newOnesAreRefused("take no new machines");
        set(MEMORY, "0.85", "clusterid", cluster());
    }

    @Test
    void aNotificationThresholdRaisesOneAlertUntilItIsPassedAgain() throws InterruptedException {
        String name = "cluster.memory.allocated.capacity.notificationthreshold";
        set("capacity.check.period", "1000");
        set(name, "0.001");

        looked();

        assertEquals(1, memoryAlerts().size());
        Map<String, Object> alert = memoryAlerts().get(0);
        assertTrue(String.valueOf(alert.get("description")).contains("memory of cluster c0"), alert.toString());
        assertEquals(
                ApiCode.PARAMETER, cloud.refused(cloud.admin(), "archiveAlerts").code());
        cloud.server().call("archiveAlerts", "ids", String.valueOf(alert.get("id")));
        assertEquals(List.of(), memoryAlerts());
        set(name, "0.9");
        looked();
        set(name, "0.002");
        looked();
        assertEquals(1, memoryAlerts().size());
        cloud.server().call("deleteAlerts", "type", "0");
        assertEquals(List.of(), memoryAlerts());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(cloud.admin(), "deleteAlerts", "ids", String.valueOf(alert.get("id")))
                        .code());
        set(name, "0.75");
    }

    /** Two looks at least: what is told a second time would be by now. */
    private static void looked() throws InterruptedException {
        Thread.sleep(3500);
    }

    private static List<Map<String, Object>> memoryAlerts() {
        return cloud.list(cloud.admin(), "listAlerts", "type", "0");
    }
}
