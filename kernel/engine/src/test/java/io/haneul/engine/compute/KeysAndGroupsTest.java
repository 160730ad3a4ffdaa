package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.Secret;
import io.haneul.plugins.simulator.world.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SSH key pairs and groups of machines, from their making to the guest. */
final class KeysAndGroupsTest {
    private static final String PUBLIC =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@example.org";

    @TempDir
    static Path data;

    private static LiveZone live;
    private static Caller user;
    private static Caller other;
    private static String network;

    @BeforeAll
    static void open() {
        live = LiveZone.of(data, 1, 1);
        user = live.user("keyholder");
        other = live.user("stranger");
        network = live.network(user, "net");
    }

    @AfterAll
    static void close() {
        live.close();
    }

    private static String deploy(String name, String... more) {
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
        return live.done(user, "deployVirtualMachine", parameters.toArray(String[]::new));
    }

    private static Map<String, Object> machine(String id) {
        return live.one(user, "listVirtualMachines", "id", id);
    }

    /** What routers were told. */
    private static String told() {
        return live.simulator().state().hosts().stream()
                .flatMap(host -> host.documents().stream())
                .map(Machine.Document::content)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aPairIsMadeListedAndRemovedByName() {
        Map<String, Object> made = live.one(user, "createSSHKeyPair", "name", "made");

        assertTrue(((Secret) made.get("privatekey")).reveal().startsWith("-----BEGIN RSA PRIVATE KEY-----\n"));
        assertTrue(String.valueOf(made.get("fingerprint")).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}"));
        Map<String, Object> listed = live.one(user, "listSSHKeyPairs", "name", "made");
        assertEquals(made.get("fingerprint"), listed.get("fingerprint"));
        assertNull(listed.get("privatekey"));
        assertEquals("keyholder", listed.get("account"));
        assertEquals(0, live.count(user, "listSSHKeyPairs", "fingerprint", "00:11"));
        assertEquals(0, live.count(other, "listSSHKeyPairs", "id", String.valueOf(made.get("id"))));
        assertTrue(live.refused(user, "createSSHKeyPair", "name", "made")
                .getMessage()
                .contains("already exists"));
        live.refused(other, "deleteSSHKeyPair", "name", "made");

        live.one(user, "deleteSSHKeyPair", "name", "made");

        assertEquals(0, live.count(user, "listSSHKeyPairs", "name", "made"));
        assertEquals(
                live.refused(user, "deleteSSHKeyPair", "name", "made").getMessage(),
                live.refused(other, "deleteSSHKeyPair", "name", "made").getMessage());
    }

    @Test
    void onlyPublicKeysAreRegistered() {
        for (String bad : List.of(
                "",
                "ssh-rsa",
                "ssh-rsa AAAA",
                "ssh-rsa " + PUBLIC.split(" ")[1],
                PUBLIC + "\n" + PUBLIC,
                "-----BEGIN RSA PRIVATE KEY-----",
                "command=\"x\" " + PUBLIC)) {
            Refusal refusal = live.refused(user, "registerSSHKeyPair", "name", "bad", "publickey", bad);
            assertEquals(ApiCode.PARAMETER, refusal.code(), bad);
            assertTrue(refusal.getMessage().contains("publickey"), refusal.getMessage());
        }
        assertEquals(0, live.count(user, "listSSHKeyPairs", "name", "bad"));
    }

    @Test
    void aMachinesGuestIsToldItsKeysWhateverBecomesOfThePairs() {
        Map<String, Object> registered =
                live.one(user, "registerSSHKeyPair", "name", "mine", "publickey", " " + PUBLIC + "\n");
        assertEquals("65:96:2d:fc:e8:d5:a9:11:64:0c:0f:ea:00:6e:5b:bd", registered.get("fingerprint"));
        live.one(user, "createSSHKeyPair", "name", "second");

        String id = deploy("keyed", "keypair", "mine", "keypairs", "second,mine");

        assertEquals("mine,second", machine(id).get("keypairs"));
        assertTrue(told().contains("\"public-keys\":\"" + PUBLIC + "\\nssh-rsa "), told());
        live.one(user, "deleteSSHKeyPair", "name", "mine");
        assertEquals("mine,second", machine(id).get("keypairs"));
        assertEquals(1, live.count(user, "listVirtualMachines", "keypair", "mine"));
        assertEquals(0, live.count(user, "listVirtualMachines", "keypair", "nobody's"));
    }

    @Test
    void othersKeysAreNotFoundAtDeployment() {
        live.one(other, "registerSSHKeyPair", "name", "theirs", "publickey", PUBLIC);

        Refusal refusal = live.refused(
                user,
                "deployVirtualMachine",
                "zoneid",
                live.zone().zone(),
                "serviceofferingid",
                live.zone().offering(),
                "templateid",
                live.zone().template(),
                "networkids",
                network,
                "keypair",
                "theirs");

        assertTrue(refusal.getMessage().contains("theirs"), refusal.getMessage());
        assertEquals(0, live.count(user, "listVirtualMachines", "keypair", "theirs"));
    }

    @Test
    void aGroupHoldsMachinesAndIsRenamedAndRemoved() {
        Map<String, Object> group = live.one(user, "createInstanceGroup", "name", "web");
        String groupId = String.valueOf(group.get("id"));
        assertNotNull(group.get("created"));
        live.refused(user, "createInstanceGroup", "name", "web");

        String id = deploy("grouped", "group", "web");
        String fresh = deploy("fresh", "group", "made by naming it");

        assertEquals("web", machine(id).get("group"));
        assertEquals("made by naming it", machine(fresh).get("group"));
        assertEquals(1, live.count(user, "listVirtualMachines", "groupid", groupId));
        assertEquals(0, live.count(other, "listInstanceGroups", "id", groupId));
        live.refused(other, "deleteInstanceGroup", "id", groupId);
        live.refused(user, "updateInstanceGroup", "id", groupId, "name", "made by naming it");
        live.one(user, "updateInstanceGroup", "id", groupId, "name", "front");
        assertEquals("front", machine(id).get("group"));
        live.one(user, "updateVirtualMachine", "id", fresh, "group", "front");
        assertEquals(2, live.count(user, "listVirtualMachines", "groupid", groupId));
        live.one(user, "updateVirtualMachine", "id", fresh, "group", "");
        assertNull(machine(fresh).get("group"));

        live.one(user, "deleteInstanceGroup", "id", groupId);

        assertNull(machine(id).get("groupid"));
        assertEquals(0, live.count(user, "listInstanceGroups", "name", "front"));
    }

    @Test
    void theyGoWithTheirAccount() {
        Caller leaving = live.user("leaving");
        live.one(leaving, "createSSHKeyPair", "name", "k");
        live.one(leaving, "createInstanceGroup", "name", "g");

        live.done(live.admin(), "deleteAccount", "id", leaving.account().toString());

        assertEquals(0L, live.server().store().<Long>read(tx -> tx.sshKeys().countOf(leaving.account())));
        assertEquals(
                0L, live.server().store().<Long>read(tx -> tx.instanceGroups().countOf(leaving.account())));
    }
}
