package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines made anew, given away, guarded, and expunged where operators let users. */
final class RestoringTest {
    @TempDir
    static Path data;

    private static LiveZone live;
    private static Caller admin;
    private static Caller user;
    private static String network;

    @BeforeAll
    static void open() {
        live = LiveZone.of(data, 1, 2);
        admin = live.admin();
        user = live.user("owner");
        network = live.network(user, "net");
    }

    @AfterAll
    static void close() {
        live.close();
    }

    private static Map<String, Object> machine(String id) {
        return live.one(admin, "listVirtualMachines", "id", id);
    }

    private static long rootBytes(String id) {
        return (Long) live.one(user, "listVolumes", "virtualmachineid", id, "type", "ROOT")
                .get("size");
    }

    @Test
    void aRunningMachineRunsAgainWithANewDisk() {
        String id = live.running(user, network, "again");
        long before = rootBytes(id);

        live.done(user, "restoreVirtualMachine", "virtualmachineid", id, "rootdisksize", "9");

        assertEquals("Running", machine(id).get("state"));
        assertEquals(9L << 30, rootBytes(id));
        assertNotEquals(before, rootBytes(id));
        assertEquals(
                1, live.simulator().state().hostsRunning(UUID.fromString(id)).size());
        assertEquals(
                1,
                live.simulator().state().volumes().stream()
                        .filter(volume -> volume.sizeBytes() == 9L << 30)
                        .count());
        live.refused(user, "restoreVirtualMachine", "virtualmachineid", id, "rootdisksize", "1");
    }

    @Test
    void aStoppedMachineStaysStoppedAndStartsWithANewDisk() {
        String id = live.running(user, network, "later");
        live.done(user, "stopVirtualMachine", "id", id);

        live.done(user, "restoreVirtualMachine", "virtualmachineid", id);

        assertEquals("Stopped", machine(id).get("state"));
        assertEquals(
                "Allocated",
                live.one(user, "listVolumes", "virtualmachineid", id).get("state"));
        live.done(user, "startVirtualMachine", "id", id);
        assertEquals(
                "Ready", live.one(user, "listVolumes", "virtualmachineid", id).get("state"));
    }

    @Test
    void usersExpungeAndRecoverWhereOperatorsLetThem() {
        String id = live.running(user, network, "gone");
        assertEquals(
                ApiCode.ACCOUNT,
                live.refused(user, "destroyVirtualMachine", "id", id, "expunge", "true")
                        .code());
        live.done(user, "destroyVirtualMachine", "id", id);
        assertEquals(0, live.count(user, "listVirtualMachines", "id", id));
        assertEquals(0, live.count(user, "listVirtualMachines", "state", "Destroyed"));
        assertEquals(1, live.count(admin, "listVirtualMachines", "id", id));
        assertEquals(
                ApiCode.ACCOUNT,
                live.refused(user, "recoverVirtualMachine", "id", id).code());
        assertEquals(
                ApiCode.ACCOUNT,
                live.refused(user, "expungeVirtualMachine", "id", id).code());
        for (String setting : List.of("allow.user.expunge.recover.vm", "allow.user.view.destroyed.vm")) {
            live.one(
                    admin,
                    "updateConfiguration",
                    "name",
                    setting,
                    "value",
                    "true",
                    "accountid",
                    user.account().toString());
        }

        assertEquals(1, live.count(user, "listVirtualMachines", "id", id, "state", "Destroyed"));
        live.one(user, "recoverVirtualMachine", "id", id);
        live.done(user, "destroyVirtualMachine", "id", id, "expunge", "true");

        assertEquals(0, live.count(admin, "listVirtualMachines", "id", id));
    }

    @Test
    void aGuardedMachineIsNotDestroyed() {
        String id = live.running(user, network, "guarded");
        live.one(user, "updateVirtualMachine", "id", id, "deleteprotection", "true", "isdynamicallyscalable", "true");

        Refusal refusal = live.refused(user, "destroyVirtualMachine", "id", id);

        assertTrue(refusal.getMessage().contains("delete protection"), refusal.getMessage());
        assertEquals(true, machine(id).get("deleteprotection"));
        assertEquals(true, machine(id).get("isdynamicallyscalable"));
        live.one(user, "updateVirtualMachine", "id", id, "deleteprotection", "false");
        live.done(user, "destroyVirtualMachine", "id", id);
    }

    @Test
    void whatIsNotDisplayedUsersDoNotSee() {
        String id = live.running(user, network, "hidden");
        assertEquals(
                ApiCode.ACCOUNT,
                live.refused(user, "updateVirtualMachine", "id", id, "displayvm", "false")
                        .code());

        live.one(admin, "updateVirtualMachine", "id", id, "displayvm", "false");

        assertEquals(0, live.count(user, "listVirtualMachines", "id", id));
        assertEquals(false, machine(id).get("displayvm"));
        assertEquals(0, live.count(admin, "listVirtualMachines", "id", id, "displayvm", "true"));
    }

    @Test
    void aMachineIsGivenToAnotherAccountWithItsVolumes() {
        Caller next = live.user("next");
        String theirs = live.network(next, "theirs");
        String id = live.running(user, network, "given");
        String[] assign = {"virtualmachineid", id, "account", "next", "domainid", live.root(), "networkids", theirs};
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(admin, "assignVirtualMachine", assign).code());
        live.done(user, "stopVirtualMachine", "id", id);
        Refusal foreign = live.refused(
                admin,
                "assignVirtualMachine",
                "virtualmachineid",
                id,
                "account",
                "next",
                "domainid",
                live.root(),
                "networkids",
                network);
        assertTrue(foreign.getMessage().contains("not for the account"), foreign.getMessage());

        live.one(admin, "assignVirtualMachine", assign);

        assertEquals(0, live.count(user, "listVirtualMachines", "id", id));
        assertEquals(1, live.count(next, "listVirtualMachines", "id", id));
        assertEquals(1, live.count(next, "listVolumes", "virtualmachineid", id));
        assertEquals(1, live.count(next, "listVirtualMachines", "networkid", theirs));
        live.done(next, "startVirtualMachine", "id", id);
        assertEquals("Running", machine(id).get("state"));
    }

    @Test
    void aMachineIsNotGivenBeyondTheNewOwnersLimits() {
        Caller poor = live.user("poor");
        String theirs = live.network(poor, "of the poor");
        String id = live.running(user, network, "toomuch");
        live.done(user, "stopVirtualMachine", "id", id);
        live.one(
                admin,
                "updateResourceLimit",
                "account",
                "poor",
                "domainid",
                live.root(),
                "resourcetype",
                "0",
                "max",
                "0");

        Refusal refusal = live.refused(
                admin,
                "assignVirtualMachine",
                "virtualmachineid",
                id,
                "account",
                "poor",
                "domainid",
                live.root(),
                "networkids",
                theirs);

        assertEquals(ApiCode.RESOURCE_LIMIT, refusal.code());
        assertEquals("owner", machine(id).get("account"));
    }
}
