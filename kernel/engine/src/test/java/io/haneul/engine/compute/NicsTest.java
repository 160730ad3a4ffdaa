package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.compute.SecondaryIpResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.Machine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NicsTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller user;
    private static String network;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 2);
        user = cloud.user("mina");
        network = cloud.network(user, "first");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static List<Map<String, Object>> nics(String vm) {
        return cloud.list(user, "listNics", "virtualmachineid", vm);
    }

    private static Machine machine(String vm) {
        return cloud.simulator().state().running().stream()
                .filter(machine -> machine.id().equals(UUID.fromString(vm)))
                .findFirst()
                .orElseThrow();
    }

    private static String told() {
        return cloud.simulator().state().hosts().stream()
                .flatMap(host -> host.documents().stream())
                .map(document -> document.content())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aRunningMachineIsPluggedIntoOneMoreNetworkAndOut() {
        String vm = cloud.running(user, network, "walker");
        String second = cloud.network(user, "second");

        cloud.done(user, "addNicToVirtualMachine", "virtualmachineid", vm, "networkid", second);

        assertEquals(2, machine(vm).nics().size(), "the host has plugged it in");
        Map<String, Object> fresh = nics(vm).get(1);
        assertEquals(second, fresh.get("networkid"));
        assertEquals(false, fresh.get("isdefault"));
        assertTrue(told().contains(String.valueOf(fresh.get("macaddress"))), "the network's router knows it");
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "addNicToVirtualMachine", "virtualmachineid", vm, "networkid", second)
                        .code());
        String first = String.valueOf(nics(vm).get(0).get("id"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "removeNicFromVirtualMachine", "virtualmachineid", vm, "nicid", first)
                        .code());

        cloud.done(
                user,
                "updateDefaultNicForVirtualMachine",
                "virtualmachineid",
                vm,
                "nicid",
                String.valueOf(fresh.get("id")));
        assertEquals(true, nics(vm).get(1).get("isdefault"));
        assertEquals(false, nics(vm).get(0).get("isdefault"));

        cloud.done(user, "removeNicFromVirtualMachine", "virtualmachineid", vm, "nicid", first);
        assertEquals(1, nics(vm).size());
        assertEquals(1, machine(vm).nics().size());
    }

    @Test
    void aMachineThatDoesNotRunStartsWithWhatItWasPluggedInto() {
        String vm = cloud.running(user, network, "sleeper");
        cloud.done(user, "stopVirtualMachine", "id", vm);
        String second = cloud.network(user, "other");

        cloud.done(
                user, "addNicToVirtualMachine", "virtualmachineid", vm, "networkid", second, "ipaddress", "10.1.1.77");
        cloud.done(user, "startVirtualMachine", "id", vm);

        assertEquals("10.1.1.77", nics(vm).get(1).get("ipaddress"));
        assertEquals(2, machine(vm).nics().size());
    }

    @Test
    void anInterfaceHasFurtherAddressesThatNobodyElseGets() {
        String vm = cloud.running(user, network, "many");
        String nic = String.valueOf(nics(vm).get(0).get("id"));

        String id = cloud.done(user, "addIpToNic", "nicid", nic, "ipaddress", "10.1.1.200");

        List<?> further = (List<?>) nics(vm).get(0).get("secondaryip");
        assertEquals(List.of(new SecondaryIpResponse(id, "10.1.1.200")), further);
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "addIpToNic", "nicid", nic, "ipaddress", "10.1.1.200")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                user,
                                "deployVirtualMachine",
                                "zoneid",
                                cloud.zone().zone(),
                                "serviceofferingid",
                                cloud.zone().offering(),
                                "templateid",
                                cloud.zone().template(),
                                "networkids",
                                network,
                                "ipaddress",
                                "10.1.1.200")
                        .code());
        assertFalse(cloud.done(user, "addIpToNic", "nicid", nic).isEmpty(), "any that is free");
        Caller stranger = cloud.user("stranger");
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(stranger, "removeIpFromNic", "id", id).code());

        staysWhileARuleLeadsThere(vm, id);
        cloud.done(user, "removeIpFromNic", "id", id);
        assertEquals(1, ((List<?>) nics(vm).get(0).get("secondaryip")).size());
    }

    private static void staysWhileARuleLeadsThere(String vm, String id) {
        String address = cloud.done(user, "associateIpAddress", "networkid", network);
        String rule = cloud.done(
                user,
                "createPortForwardingRule",
                "ipaddressid",
                address,
                "protocol",
                "tcp",
                "publicport",
                "80",
                "privateport",
                "80",
                "virtualmachineid",
                vm,
                "vmguestip",
                "10.1.1.200");
        assertTrue(told().contains("dnat to 10.1.1.200"), told());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "removeIpFromNic", "id", id).code());
        cloud.done(user, "deletePortForwardingRule", "id", rule);
    }

    @Test
    void anInterfaceGetsAnotherAddressWhileItsMachineDoesNotRun() {
        String vm = cloud.running(user, network, "mover");
        String nic = String.valueOf(nics(vm).get(0).get("id"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "updateVmNicIp", "nicid", nic, "ipaddress", "10.1.1.210")
                        .code());
        cloud.done(user, "stopVirtualMachine", "id", vm);

        cloud.done(user, "updateVmNicIp", "nicid", nic, "ipaddress", "10.1.1.210");
        cloud.done(user, "startVirtualMachine", "id", vm);

        assertEquals("10.1.1.210", nics(vm).get(0).get("ipaddress"));
        assertTrue(told().contains("10.1.1.210"), "the router leases it");
    }
}
