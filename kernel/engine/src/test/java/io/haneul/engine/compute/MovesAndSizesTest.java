package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.HostId;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live migration, other offerings, and affinity groups, on the simulator. */
final class MovesAndSizesTest {
    @TempDir
    static Path data;

    private static LiveZone live;
    private static Caller admin;
    private static String network;

    @BeforeAll
    static void open() {
        live = LiveZone.of(data, 2, 2);
        admin = live.admin();
        network = live.network(admin, "net");
        live.one(admin, "updateTemplate", "id", live.zone().template(), "isdynamicallyscalable", "true");
    }

    @AfterAll
    static void close() {
        live.close();
    }

    private static Answer.Accepted asked(Caller caller, String name, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "zoneid",
                live.zone().zone(),
                "serviceofferingid",
                live.zone().offering(),
                "templateid",
                live.zone().template(),
                "networkids",
                network,
                "name",
                name));
        parameters.addAll(List.of(more));
        return (Answer.Accepted)
                live.server().callAs(caller, "deployVirtualMachine", parameters.toArray(String[]::new));
    }

    private static String deploy(String name, String... more) {
        Answer.Accepted accepted = asked(admin, name, more);
        JobRow job = live.server().ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        return accepted.id().orElseThrow().toString();
    }

    private static Map<String, Object> machine(String id) {
        return live.one(admin, "listVirtualMachines", "id", id);
    }

    private static List<String> simulated(String id) {
        return live.simulator().state().hostsRunning(UUID.fromString(id));
    }

    /** What of its hosts is promised, and what its machines take: the same. */
    private static void assertNothingDrifted() {
        List<String> drifted = live.server()
                .store()
                .read(tx -> tx.hosts().after(new HostId(new UUID(0, 0)), 100).stream()
                        .filter(host -> {
                            long taken = tx.vms().allOn(host.id()).stream()
                                    .mapToLong(vm -> vm.mhz())
                                    .sum();
                            return tx.hosts().capacity(host.id()).orElseThrow().cpuUsed() != taken;
                        })
                        .map(host -> host.name())
                        .toList());
        assertEquals(List.of(), drifted);
    }

    @Test
    void aMachineMovesWithinItsClusterAndItsRoomWithIt() {
        String id = deploy("mover");
        String from = String.valueOf(machine(id).get("hostid"));
        List<Map<String, Object>> hosts = live.list(admin, "findHostsForMigration", "virtualmachineid", id);
        assertEquals(1, hosts.size());
        assertEquals(true, hosts.get(0).get("suitableformigration"));
        String to = String.valueOf(hosts.get(0).get("id"));

        live.done(admin, "migrateVirtualMachine", "virtualmachineid", id, "hostid", to);

        assertEquals("Running", machine(id).get("state"));
        assertEquals(to, machine(id).get("hostid"));
        assertEquals(1, simulated(id).size());
        assertNotEquals(from, to);
        live.done(admin, "migrateVirtualMachine", "virtualmachineid", id);
        assertEquals(from, machine(id).get("hostid"));
        assertNothingDrifted();
    }

    @Test
    void aMoveIsRefusedInWordsThatNameTheCondition() {
        String id = deploy("stays");
        String here = String.valueOf(machine(id).get("hostid"));
        String cluster = String.valueOf(live.one(admin, "listHosts", "id", here).get("clusterid"));
        String elsewhere = live.list(admin, "listHosts", "type", "Routing").stream()
                .filter(host -> !cluster.equals(String.valueOf(host.get("clusterid"))))
                .map(host -> String.valueOf(host.get("id")))
                .findFirst()
                .orElseThrow();

        assertTrue(refused(id, here).contains("is the host"), refused(id, here));
        assertTrue(refused(id, elsewhere).contains("not of the cluster"), refused(id, elsewhere));
        live.done(admin, "stopVirtualMachine", "id", id);
        assertTrue(refused(id, elsewhere).contains("is Stopped and cannot be moved"), refused(id, elsewhere));
    }

    private static String refused(String id, String host) {
        return String.valueOf(live.refused(admin, "migrateVirtualMachine", "virtualmachineid", id, "hostid", host)
                .getMessage());
    }

    @Test
    void aMoveThatFailsLeavesTheMachineWhereItRan() {
        String id = deploy("returns");
        String host = String.valueOf(machine(id).get("hostid"));
        live.simulator()
                .faults()
                .add(FaultRule.of("no move", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_MIGRATED));

        JobRow job = live.job(admin, "migrateVirtualMachine", "virtualmachineid", id);

        live.simulator().faults().remove("no move");
        assertEquals(JobState.FAILED, job.state());
        assertEquals("Running", machine(id).get("state"));
        assertEquals(host, machine(id).get("hostid"));
        assertEquals(1, simulated(id).size());
        assertNothingDrifted();
    }

    private static String offering(String name, int cores, int memory) {
        return live.server()
                .id(
                        "createServiceOffering",
                        "name",
                        name,
                        "displaytext",
                        name,
                        "cpunumber",
                        String.valueOf(cores),
                        "cpuspeed",
                        "500",
                        "memory",
                        String.valueOf(memory));
    }

    @Test
    void aStoppedMachineIsGivenAnyOffering() {
        String id = deploy("resized");
        String tiny = offering("tiny", 1, 128);
        live.refused(admin, "changeServiceForVirtualMachine", "id", id, "serviceofferingid", tiny);
        live.done(admin, "stopVirtualMachine", "id", id);

        live.one(admin, "changeServiceForVirtualMachine", "id", id, "serviceofferingid", tiny);
        live.done(admin, "startVirtualMachine", "id", id);

        assertEquals(128, machine(id).get("memory"));
        assertEquals("tiny", machine(id).get("serviceofferingname"));
        assertEquals(128L << 20, simulatedMachine(id).memoryBytes());
        assertNothingDrifted();
    }

    private static Machine simulatedMachine(String id) {
        return live.simulator().state().running().stream()
                .filter(machine -> machine.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunningMachineIsMadeLargerOnly() {
        String id = deploy("scaled");
        String large = offering("large", 4, 1024);
        String small = offering("small", 1, 64);

        Refusal smaller = live.refused(admin, "scaleVirtualMachine", "id", id, "serviceofferingid", small);
        assertTrue(smaller.getMessage().contains("less of something"), smaller.getMessage());
        live.done(admin, "scaleVirtualMachine", "id", id, "serviceofferingid", large);

        assertEquals(4, machine(id).get("cpunumber"));
        assertEquals(4, simulatedMachine(id).cores());
        assertEquals(1L << 30, simulatedMachine(id).memoryBytes());
        live.refused(admin, "scaleVirtualMachine", "id", id, "serviceofferingid", large);
        assertNothingDrifted();
    }

    @Test
    void aMachineItsHostCannotScaleKeepsItsSize() {
        String id = deploy("unscaled");
        String wide = offering("wide", 8, 2048);
        String huge = offering("beyond any host", 8, 9_000_000);
        live.simulator()
                .faults()
                .add(FaultRule.of("no scale", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_SCALED));

        JobRow job = live.job(admin, "scaleVirtualMachine", "id", id, "serviceofferingid", wide);

        live.simulator().faults().remove("no scale");
        assertEquals(JobState.FAILED, job.state());
        assertEquals(1, machine(id).get("cpunumber"));
        assertEquals("Small Instance", machine(id).get("serviceofferingname"));
        assertEquals(
                ApiCode.INSUFFICIENT_CAPACITY,
                live.refused(admin, "scaleVirtualMachine", "id", id, "serviceofferingid", huge)
                        .code());
        assertNothingDrifted();
    }

    private static String group(String name, String type) {
        return live.done(admin, "createAffinityGroup", "name", name, "type", type);
    }

    @Test
    void machinesOfAnAntiAffinityGroupAreNeverOnOneHost() {
        String apart = group("apart", "host anti-affinity");
        Set<Object> hosts = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            hosts.add(machine(deploy("apart-" + i, "affinitygroupids", apart)).get("hostid"));
        }

        assertEquals(4, hosts.size());
        JobRow fifth = live.server()
                .ended(asked(admin, "apart-4", "affinitygroupnames", "apart").job());
        assertEquals(533, fifth.errorCode());
        assertTrue(String.valueOf(fifth.errorText()).contains("anti-affinity"), fifth.errorText());
        assertEquals(4, live.count(admin, "listVirtualMachines", "affinitygroupid", apart));
    }

    @Test
    void manyAtOnceKeepApartToo() {
        String apart = group("apart at once", "host anti-affinity");
        List<Answer.Accepted> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(asked(admin, "at-once-" + i, "affinitygroupids", apart));
        }
        Set<Object> hosts = new HashSet<>();
        for (Answer.Accepted each : all) {
            assertEquals(JobState.SUCCEEDED, live.server().ended(each.job()).state());
            hosts.add(machine(each.id().orElseThrow().toString()).get("hostid"));
        }
        assertEquals(4, hosts.size());
    }

    @Test
    void machinesOfAnAffinityGroupAreOnOneHost() {
        String together = group("together", "host affinity");
        Set<Object> hosts = new HashSet<>();
        String last = "";
        for (int i = 0; i < 3; i++) {
            last = deploy("together-" + i, "affinitygroupids", together);
            hosts.add(machine(last).get("hostid"));
        }

        assertEquals(1, hosts.size());
        assertEquals(
                ApiCode.INSUFFICIENT_CAPACITY,
                live.refused(admin, "migrateVirtualMachine", "virtualmachineid", last)
                        .code());
        assertTrue(String.valueOf(machine(last).get("affinitygroup")).contains("together"));
    }

    @Test
    void groupsAreListedChangedAndRemoved() {
        String id = deploy("regrouped");
        String one = group("one", "host anti-affinity");
        String two = group("two", "host affinity");
        Caller other = live.user("ungrouped");
        live.refused(admin, "createAffinityGroup", "name", "one", "type", "host affinity");
        live.refused(admin, "createAffinityGroup", "name", "three", "type", "no such");
        assertEquals(2, live.count(admin, "listAffinityGroupTypes"));
        assertEquals(0, live.count(other, "listAffinityGroups", "id", one));
        live.refused(other, "deleteAffinityGroup", "id", one);
        live.refused(admin, "updateVMAffinityGroup", "id", id, "affinitygroupids", one);
        live.done(admin, "stopVirtualMachine", "id", id);

        live.done(admin, "updateVMAffinityGroup", "id", id, "affinitygroupids", one + "," + two);
        assertEquals(2, live.count(admin, "listAffinityGroups", "virtualmachineid", id));
        live.done(admin, "updateVMAffinityGroup", "id", id, "affinitygroupnames", "two");

        assertEquals(
                two,
                live.one(admin, "listAffinityGroups", "virtualmachineid", id).get("id"));
        live.done(admin, "deleteAffinityGroup", "name", "two");
        live.done(admin, "deleteAffinityGroup", "id", one);
        assertEquals(0, live.count(admin, "listAffinityGroups", "virtualmachineid", id));
    }
}
