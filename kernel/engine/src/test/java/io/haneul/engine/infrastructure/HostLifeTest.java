package io.haneul.engine.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do with hosts, and what hosts do by themselves. */
final class HostLifeTest {
    @TempDir
    private Path data;

    private LiveZone cloud;
    private Caller admin;
    private Caller ann;
    private String network;

    @BeforeEach
    void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        ann = cloud.user("ann");
        network = cloud.network(ann, "net");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private String host() {
        return cloud.server().id("listHosts");
    }

    private Map<String, Object> shown(String host) {
        return cloud.list(admin, "listHosts", "id", host).get(0);
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, what + " does not come");
            Thread.sleep(50);
        }
    }

    private void nothingNewIsPlaced(String name) {
        JobRow job = cloud.server().ended(cloud.deploy(ann, network, name).job());
        assertEquals(JobState.FAILED, job.state());
        assertEquals(533, job.errorCode(), String.valueOf(job.errorText()));
    }

    @Test
    void anEmptyHostGoesIntoMaintenanceAndBack() {
        String host = host();

        cloud.done(admin, "prepareHostForMaintenance", "id", host);

        assertEquals("Maintenance", shown(host).get("resourcestate"));
        assertEquals(1, cloud.count(admin, "listHosts", "resourcestate", "Maintenance"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "prepareHostForMaintenance", "id", host).code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "updateHost", "id", host, "allocationstate", "Enable")
                        .code());
        nothingNewIsPlaced("refused");
        cloud.done(admin, "cancelHostMaintenance", "id", host);
        assertEquals("Enabled", shown(host).get("resourcestate"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "cancelHostMaintenance", "id", host).code());
        cloud.running(ann, network, "taken");
    }

    @Test
    void machinesThatCannotMoveAreReportedAndTheHostWaitsForThem() throws InterruptedException {
        String host = host();
        String vm = cloud.running(ann, network, "stays");

        JobRow job = cloud.job(admin, "prepareHostForMaintenance", "id", host);

        assertEquals(JobState.FAILED, job.state());
        assertTrue(String.valueOf(job.errorText()).contains("2 machines"), job.errorText());
        assertEquals("ErrorInMaintenance", shown(host).get("resourcestate"));
        assertTrue(cloud.list(admin, "listAlerts", "type", "7").stream()
                .anyMatch(alert -> String.valueOf(alert.get("description")).contains("cannot go into maintenance")));
        nothingNewIsPlaced("kept-out");
        cloud.done(ann, "stopVirtualMachine", "id", vm);
        String router = cloud.server().id("listRouters", "listall", "true");
        cloud.done(admin, "stopRouter", "id", router);
        await("maintenance", () -> "Maintenance".equals(shown(host).get("resourcestate")));
    }

    @Test
    void aHostIsRemovedFromMaintenanceAndAddedAgain() {
        String host = host();
        Refusal refusal = cloud.refused(admin, "deleteHost", "id", host);
        assertEquals(ApiCode.IN_USE, refusal.code());
        assertTrue(refusal.getMessage().contains("Maintenance"), refusal.getMessage());
        cloud.done(admin, "prepareHostForMaintenance", "id", host);

        cloud.server().call("deleteHost", "id", host);

        assertEquals(0, cloud.count(admin, "listHosts"));
        addAgain();
        cloud.running(ann, network, "on-the-new-one");
    }

    private void addAgain() {
        String zone = cloud.zone().zone();
        cloud.server()
                .call(
                        "addHost",
                        "zoneid",
                        zone,
                        "podid",
                        cloud.server().id("listPods"),
                        "clusterid",
                        cloud.server().id("listClusters"),
                        "hypervisor",
                        "Simulator",
                        "url",
                        "http://sim/c0/h0",
                        "username",
                        "root",
                        "password",
                        "password");
    }

    @Test
    void aHostRemovedByForceLeavesItsMachinesStopped() {
        String vm = cloud.running(ann, network, "abandoned");

        cloud.server().call("deleteHost", "id", host(), "forced", "true");

        assertEquals(
                "Stopped",
                cloud.list(ann, "listVirtualMachines", "id", vm).get(0).get("state"));
        assertEquals(
                "Stopped",
                cloud.list(admin, "listRouters", "listall", "true").get(0).get("state"));
        addAgain();
        cloud.done(ann, "startVirtualMachine", "id", vm);
    }

    @Test
    void aSilentHostGoesDownAndComesBack() throws InterruptedException {
        String host = host();
        cloud.server().call("updateConfiguration", "name", "ping.interval", "value", "1");
        cloud.server().call("updateConfiguration", "name", "ping.timeout", "value", "1.5");
        cloud.simulator()
                .faults()
                .add(new FaultRule(
                        "gone",
                        "*",
                        Set.of(FaultRule.Verb.OBSERVE, FaultRule.Verb.PROBE),
                        FaultRule.Kind.UNREACHABLE,
                        Duration.ZERO,
                        Integer.MAX_VALUE));

        await("down", () -> "Down".equals(shown(host).get("state")));

        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(admin, "prepareHostForMaintenance", "id", host).code());
        nothingNewIsPlaced("nowhere");
        assertTrue(cloud.list(admin, "listAlerts", "type", "7").stream()
                .anyMatch(alert -> String.valueOf(alert.get("description")).contains("is Down")));
        assertEquals(
                JobState.FAILED, cloud.job(admin, "reconnectHost", "id", host).state());
        cloud.simulator().faults().remove("gone");
        cloud.done(admin, "reconnectHost", "id", host);
        assertEquals("Up", shown(host).get("state"));
    }

    @Test
    void whatIsDisabledTakesNothingNewAndWhatRunsGoesOn() {
        String vm = cloud.running(ann, network, "goes-on");
        String cluster = cloud.server().id("listClusters");
        String pod = cloud.server().id("listPods");
        String[][] switches = {
            {"updateHost", host()}, {"updateCluster", cluster}, {"updatePod", pod},
        };
        for (String[] one : switches) {
            String on = one[0].equals("updateHost") ? "Enable" : "Enabled";
            String off = one[0].equals("updateHost") ? "Disable" : "Disabled";
            cloud.server().call(one[0], "id", one[1], "allocationstate", off);
            nothingNewIsPlaced("not-" + one[0].toLowerCase(java.util.Locale.ROOT));
            cloud.done(ann, "rebootVirtualMachine", "id", vm);
            cloud.server().call(one[0], "id", one[1], "allocationstate", on);
            cloud.running(ann, network, "after-" + one[0].toLowerCase(java.util.Locale.ROOT));
        }
        cloud.server().call("updateZone", "id", cloud.zone().zone(), "allocationstate", "Disabled");
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                ann,
                                "deployVirtualMachine",
                                "zoneid",
                                cloud.zone().zone(),
                                "serviceofferingid",
                                cloud.zone().offering(),
                                "templateid",
                                cloud.zone().template(),
                                "networkids",
                                network)
                        .code());
        cloud.done(ann, "rebootVirtualMachine", "id", vm);
    }

    @Test
    void tagsAndPreferencesChangeAndALoginIsSealed() {
        String host = host();
        String category = cloud.server().id("listOsCategories", "name", "Ubuntu");

        Map<String, Object> changed =
                cloud.one(admin, "updateHost", "id", host, "hosttags", "ssd,gpu", "oscategoryid", category);

        assertEquals("gpu,ssd", changed.get("hosttags"));
        assertEquals(category, String.valueOf(changed.get("oscategoryid")));
        cloud.server().call("updateHostPassword", "hostid", host, "username", "operator", "password", "canary-77");
        String sealed = cloud.server()
                .store()
                .read(tx -> tx.hosts().find(new io.haneul.model.HostId(UUID.fromString(host))))
                .orElseThrow()
                .sealedPassword();
        assertFalse(sealed.contains("canary-77"), "the password is stored as it is");
        assertFalse(shown(host).toString().contains("canary-77"));
    }
}
