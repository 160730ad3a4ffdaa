package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shutting people out does to their keys and to what runs for them. */
final class AccountLifeTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static Authentication proof() {
        return cloud.server().engine().engine().authentication();
    }

    private static String key(Caller caller) {
        Map<String, Object> keys =
                cloud.one(cloud.admin(), "registerUserKeys", "id", caller.user().toString());
        return String.valueOf(keys.get("apikey"));
    }

    private static boolean mayCall(Caller caller, String key) {
        boolean byKey = proof().byApiKey(key).isPresent();
        assertEquals(byKey, proof().caller(caller.user()).isPresent());
        assertEquals(
                byKey,
                proof().login(caller.accountName(), new Secret("a password of " + caller.accountName()), "/")
                        .isPresent());
        return byKey;
    }

    private static String state(String vm) {
        return String.valueOf(cloud.list(cloud.admin(), "listVirtualMachines", "id", vm)
                .get(0)
                .get("state"));
    }

    @Test
    void aLockedAccountMayNotCallAndItsMachinesGoOn() {
        Caller ann = cloud.user("ann");
        String key = key(ann);
        String vm = cloud.running(ann, cloud.network(ann, "net"), "ann-1");
        assertTrue(mayCall(ann, key));

        cloud.server().call("lockAccount", "account", "ann", "domainid", cloud.root());

        assertTrue(!mayCall(ann, key));
        assertEquals("Running", state(vm));
        cloud.server().call("enableAccount", "account", "ann", "domainid", cloud.root());
        assertTrue(mayCall(ann, key));
    }

    @Test
    void aDisabledAccountMayNotCallAndItsMachinesStop() throws InterruptedException {
        Caller bob = cloud.user("bob");
        String key = key(bob);
        String vm = cloud.running(bob, cloud.network(bob, "net"), "bob-1");

        cloud.done(cloud.admin(), "disableAccount", "account", "bob", "domainid", cloud.root(), "lock", "false");

        assertTrue(!mayCall(bob, key));
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!state(vm).equals("Stopped")) {
            assertTrue(System.nanoTime() < patience, "still " + state(vm));
            Thread.sleep(50);
        }
        cloud.server().call("enableAccount", "account", "bob", "domainid", cloud.root());
        assertTrue(mayCall(bob, key));
        cloud.done(bob, "startVirtualMachine", "id", vm);
    }

    @Test
    void aLockedUserIsOutAndItsAccountIsNot() {
        Caller eve = cloud.user("eve");
        String key = key(eve);

        cloud.server().call("lockUser", "id", eve.user().toString());

        assertTrue(!mayCall(eve, key));
        assertEquals(
                "enabled",
                cloud.list(cloud.admin(), "listAccounts", "name", "eve", "listall", "true")
                        .get(0)
                        .get("state"));
        cloud.server().call("enableUser", "id", eve.user().toString());
        assertTrue(mayCall(eve, key));
    }

    @Test
    void hypervisorsTellWhatTheyCarryAndFiltersOnWhatThereIsNotAreEmpty() {
        Map<String, Object> one =
                cloud.list(cloud.admin(), "listHypervisorCapabilities").get(0);

        assertEquals("Simulator", one.get("hypervisor"));
        assertEquals(1, cloud.count(cloud.admin(), "listHypervisorCapabilities", "id", String.valueOf(one.get("id"))));
        assertEquals(0, cloud.count(cloud.admin(), "listHypervisorCapabilities", "hypervisor", "Abacus"));
        String vpc = java.util.UUID.randomUUID().toString();
        for (String list :
                new String[] {"listRouters", "listNetworks", "listPublicIpAddresses", "listVirtualMachines"}) {
            assertEquals(0, cloud.count(cloud.admin(), list, "vpcid", vpc, "listall", "true"), list);
        }
        assertEquals(0, cloud.count(cloud.admin(), "listRouters", "forvpc", "true", "listall", "true"));
    }
}
