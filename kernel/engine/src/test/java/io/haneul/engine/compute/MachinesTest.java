package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.compute.RouterResponse;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.compute.VolumeResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachinesTest {
    @TempDir
    static Path data;

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static DemoZone zone;
    private static String network;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        zone = DemoZone.build(server, 2, 2);
        network = zone.network(server, "net");
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static Answer.Accepted deploy(String name) {
        return server.accepted(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                name);
    }

    private static String running(String name) {
        Answer.Accepted accepted = deploy(name);
        JobRow job = server.ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        return accepted.id().orElseThrow().toString();
    }

    private static UserVmResponse machine(String id) {
        return server.object(UserVmResponse.class, "listVirtualMachines", "id", id);
    }

    private static void succeed(String command, String... parameters) {
        JobRow job = server.job(command, parameters);
        assertEquals(JobState.SUCCEEDED, job.state(), command + ": " + job.errorText());
    }

    private static long simulated(String id) {
        return simulator.state().hostsRunning(UUID.fromString(id)).size();
    }

    @Test
    void aDeployedMachineRunsOnOneHostWithAnAddressAndADisk() {
        String id = running("first");

        UserVmResponse vm = machine(id);
        assertEquals("Running", vm.state());
        assertEquals("first", vm.name());
        assertEquals(1, vm.nic().size());
        assertEquals("255.255.255.0", vm.nic().get(0).netmask());
        assertTrue(vm.ipAddress().startsWith("10.1.1."), vm.ipAddress());
        assertEquals(1, simulated(id));
        VolumeResponse root = server.object(VolumeResponse.class, "listVolumes", "virtualmachineid", id);
        assertEquals("Ready", root.state());
        assertEquals("ROOT", root.type());
    }

    @Test
    void theNetworksRouterRunsAndIsListed() {
        running("routed");

        RouterResponse router =
                server.object(RouterResponse.class, "listRouters", "networkid", network, "listall", "true");
        assertEquals("Running", router.state());
        assertEquals("10.1.1.1", router.guestIpAddress());
        assertEquals("", router.vpcId(), "clients read it from every router");
        assertEquals(1, simulated(router.id()));
        assertEquals(
                1,
                server.list(RouterResponse.class, "listRouters", "networkid", network, "listall", "true")
                        .size());
    }

    @Test
    void stoppedStartedRebootedAndDestroyed() {
        String id = running("life");

        succeed("stopVirtualMachine", "id", id);
        assertEquals("Stopped", machine(id).state());
        succeed("startVirtualMachine", "id", id);
        assertEquals("Running", machine(id).state());
        succeed("rebootVirtualMachine", "id", id);
        assertEquals("Running", machine(id).state());
        succeed("destroyVirtualMachine", "id", id);
        assertEquals("Destroyed", machine(id).state());
        server.call("recoverVirtualMachine", "id", id);
        assertEquals("Stopped", machine(id).state());
        succeed("startVirtualMachine", "id", id);
        succeed("destroyVirtualMachine", "id", id, "expunge", "true");

        assertEquals(
                0,
                server.list(UserVmResponse.class, "listVirtualMachines", "id", id)
                        .size());
        assertEquals(
                0,
                server.list(VolumeResponse.class, "listVolumes", "virtualmachineid", id)
                        .size());
        assertEquals(0, simulated(id));
    }

    @Test
    void aDestroyedMachineIsExpungedByDestroyingItForGood() {
        String id = running("twice");
        succeed("destroyVirtualMachine", "id", id);
        assertThrows(Refusal.class, () -> server.call("destroyVirtualMachine", "id", id));

        succeed("destroyVirtualMachine", "id", id, "expunge", "true");

        assertEquals(List.of(), server.list(UserVmResponse.class, "listVirtualMachines", "id", id));
    }

    @Test
    void everyWishInTheWrongStateIsRefusedInWords() {
        String id = running("wrong");

        Refusal refusal = assertThrows(Refusal.class, () -> server.call("startVirtualMachine", "id", id));
        assertTrue(refusal.getMessage().contains("is Running and cannot be started"), refusal.getMessage());
        assertThrows(Refusal.class, () -> server.call("recoverVirtualMachine", "id", id));
        assertThrows(Refusal.class, () -> server.call("expungeVirtualMachine", "id", id));
        succeed("stopVirtualMachine", "id", id);
        assertThrows(Refusal.class, () -> server.call("stopVirtualMachine", "id", id));
        assertThrows(Refusal.class, () -> server.call("rebootVirtualMachine", "id", id));
        assertEquals("Stopped", machine(id).state());
    }

    @Test
    void aMachineThatIsNotStartedIsStoppedAndTakesNoRoom() {
        long before = roomTaken();
        Answer.Accepted accepted = server.accepted(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                "later",
                "startvm",
                "false");
        server.ended(accepted.job());
        String id = accepted.id().orElseThrow().toString();

        assertEquals("Stopped", machine(id).state());
        assertEquals(before, roomTaken());
        succeed("startVirtualMachine", "id", id);
        assertEquals("Running", machine(id).state());
        succeed("destroyVirtualMachine", "id", id, "expunge", "true");
        assertEquals(before, roomTaken());
    }

    private static long roomTaken() {
        return simulator.state().running().size();
    }

    @Test
    void manyAtOnceHaveEachItsOwnAddressAndAreEachOnce() {
        List<Answer.Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            accepted.add(deploy("many-" + i));
        }
        Set<String> addresses = new HashSet<>();
        for (Answer.Accepted each : accepted) {
            JobRow job = server.ended(each.job());
            assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
            String id = each.id().orElseThrow().toString();
            addresses.add(machine(id).ipAddress());
            assertEquals(1, simulated(id));
        }
        assertEquals(30, addresses.size());
    }

    @Test
    void twoMachinesOfOneNameInOneNetworkAreRefused() {
        running("twin");

        Refusal refusal = assertThrows(Refusal.class, () -> deploy("twin"));

        assertTrue(refusal.getMessage().contains("twin"), refusal.getMessage());
    }

    @Test
    void namesOfTheWrongFormAreRefused() {
        for (String name : List.of("-a", "a-", "a_b", "1234", "a".repeat(64), "a b", "ä")) {
            assertThrows(Refusal.class, () -> deploy(name), name);
        }
    }

    @Test
    void aWantedAddressIsGivenOrRefused() {
        // of its own: elsewhere another machine may have been given the address
        String own = zone.network(server, "own");
        Answer.Accepted accepted = server.accepted(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "iptonetworklist[0].networkid",
                own,
                "iptonetworklist[0].ip",
                "10.1.1.77",
                "name",
                "fixed");
        server.ended(accepted.job());

        assertEquals(
                "10.1.1.77", machine(accepted.id().orElseThrow().toString()).ipAddress());
        assertThrows(
                Refusal.class,
                () -> server.call(
                        "deployVirtualMachine",
                        "zoneid",
                        zone.zone(),
                        "serviceofferingid",
                        zone.offering(),
                        "templateid",
                        zone.template(),
                        "networkids",
                        own,
                        "ipaddress",
                        "10.1.1.77"));
    }

    private String hugeOffering() {
        return server.id(
                "createServiceOffering",
                "name",
                "huge",
                "displaytext",
                "huge",
                "cpunumber",
                "1",
                "cpuspeed",
                "100",
                "memory",
                "9000000");
    }

    @Test
    void aMachineForWhichThereIsNoRoomSaysWhyAndLeavesNothing() {
        String huge = hugeOffering();
        int volumes = simulator.state().volumes().size();
        Answer.Accepted accepted = server.accepted(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                huge,
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                "huge");

        JobRow job = server.ended(accepted.job());

        String id = accepted.id().orElseThrow().toString();
        assertEquals(JobState.FAILED, job.state());
        assertEquals(533, job.errorCode());
        assertTrue(String.valueOf(job.errorText()).contains("4 hosts are short of memory"), job.errorText());
        assertEquals("Error", machine(id).state());
        assertEquals(List.of(), machine(id).nic());
        assertEquals(
                0,
                server.list(VolumeResponse.class, "listVolumes", "virtualmachineid", id)
                        .size());
        assertEquals(volumes, simulator.state().volumes().size());
        succeed("destroyVirtualMachine", "id", id);
        assertEquals(
                0,
                server.list(UserVmResponse.class, "listVirtualMachines", "id", id)
                        .size());
    }

    private static FaultRule once(String name, FaultRule.Kind kind) {
        return new FaultRule(name, "*", Set.of(FaultRule.Verb.ENSURE_RUNNING), kind, Duration.ZERO, 1);
    }

    @Test
    void aHostThatHasNoRoomAfterAllIsAvoided() {
        simulator.faults().add(once("full", FaultRule.Kind.NO_CAPACITY));

        String id = running("elsewhere");

        assertEquals(1, simulated(id));
    }

    @Test
    void aStartOfUnknownOutcomeEndsInOneRunningMachine() {
        simulator.faults().add(once("doubt", FaultRule.Kind.UNKNOWN_AFTER));

        String id = running("doubtful");

        assertEquals("Running", machine(id).state());
        assertEquals(1, simulated(id));
    }

    @Test
    void aGuestThatPowersItselfOffIsNoticed() throws Exception {
        String id = running("off");
        String host = simulator.state().hostsRunning(UUID.fromString(id)).get(0);
        simulator.accidents().guestPowersOff(host, machine(id).instanceName());

        // recorded as running only a moment ago, it is given a while; the look itself is what is tested here
        server.store().write(tx -> tx.vms().find(UUID.fromString(id)).ifPresent(vm -> tx.vms()
                .describe(vm.withUpdated(vm.updated().minusSeconds(60)))));
        long patience = System.nanoTime() + 60_000_000_000L;
        while (!machine(id).state().equals("Stopped")) {
            assertTrue(System.nanoTime() < patience, "still " + machine(id).state());
            Thread.sleep(100);
        }
    }
}
