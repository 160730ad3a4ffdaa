package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.catalog.ImageUrl;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.IsoSource;
import io.haneul.engine.testing.Kept;
import io.haneul.engine.testing.LiveZone;
import java.nio.file.Path;
import java.util.ArrayList;
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

final class IsosTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static IsoSource source;
    private static String vm;

    @BeforeAll
    static void open() {
        source = IsoSource.start();
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        vm = cloud.running(admin, cloud.network(admin, "net"), "holder");
        cloud.server().call("updateConfiguration", "name", ImageUrl.ALLOWED, "value", "127.0.0.0/8");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String registered(Caller caller, String name, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "name", name, "zoneid", cloud.zone().zone(), "url", source.url("good.iso"), "bootable", "false"));
        parameters.addAll(List.of(more));
        return String.valueOf(cloud.one(caller, "registerIso", parameters.toArray(String[]::new))
                .get("id"));
    }

    private static String ready(Caller caller, String name, String... more) {
        String id = registered(caller, name, more);
        await(() -> Boolean.TRUE.equals(iso(id).get("isready")));
        return id;
    }

    private static Map<String, Object> iso(String id) {
        return cloud.list(admin, "listIsos", "isofilter", "all", "id", id).get(0);
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

    /** What the simulated host has in the machine's drive. */
    private static boolean hasIso(String machine) {
        return cloud.simulator().state().hosts().stream()
                .anyMatch(
                        host -> host.extras().settings(UUID.fromString(machine)).iso() != null);
    }

    private static Map<String, Object> machine() {
        return cloud.list(admin, "listVirtualMachines", "id", vm).get(0);
    }

    @Test
    void anIsoIsBroughtPutIntoADriveAndDeleted() {
        String id = ready(admin, "tools");
        assertEquals((long) IsoSource.CONTENT.length(), iso(id).get("size"));
        assertEquals(1, Kept.in(cloud.simulator()).images().size());

        cloud.done(admin, "attachIso", "id", id, "virtualmachineid", vm);

        assertEquals(id, machine().get("isoid"));
        assertTrue(hasIso(vm));
        assertTrue(cloud.refused(admin, "deleteIso", "id", id).getMessage().contains("detach it first"));
        cloud.done(admin, "stopVirtualMachine", "id", vm);
        cloud.done(admin, "startVirtualMachine", "id", vm);
        assertTrue(hasIso(vm));
        cloud.done(admin, "detachIso", "virtualmachineid", vm);
        assertFalse(machine().containsKey("isoid"));
        assertFalse(hasIso(vm));
        cloud.done(admin, "deleteIso", "id", id);
        assertEquals(List.of(), cloud.list(admin, "listIsos", "isofilter", "all", "id", id));
        assertTrue(Kept.in(cloud.simulator()).images().isEmpty());
    }

    @Test
    void anIsoThatCannotBeBroughtSaysWhy() {
        String missing = registered(admin, "missing", "url", source.url("missing.iso"));
        String wrong = registered(admin, "wrong", "checksum", "{SHA-256}" + "0".repeat(64));

        await(() -> String.valueOf(iso(missing).get("status")).startsWith("Download error"));
        await(() -> String.valueOf(iso(wrong).get("status")).contains("checksum"));

        assertEquals(false, iso(wrong).get("isready"));
        assertTrue(cloud.refused(admin, "attachIso", "id", wrong, "virtualmachineid", vm)
                .getMessage()
                .contains("not ready"));
        cloud.done(admin, "deleteIso", "id", wrong);
        cloud.done(admin, "deleteIso", "id", missing);
    }

    @Test
    void urlsThatReadWhatOnlyTheCloudCanReachAreRefused() {
        cloud.server().call("updateConfiguration", "name", ImageUrl.ALLOWED, "value", "");
        try {
            for (String url : List.of(
                    source.url("good.iso"),
                    "http://172.16.0.5/a.iso",
                    "ftp://example.org/a.iso",
                    "http://example.org/a.img")) {
                Refusal refusal = cloud.refused(
                        admin,
                        "registerIso",
                        "name",
                        "x",
                        "zoneid",
                        cloud.zone().zone(),
                        "url",
                        url,
                        "bootable",
                        "false");
                assertTrue(refusal.getMessage().contains("url"), refusal.getMessage());
            }
        } finally {
            cloud.server().call("updateConfiguration", "name", ImageUrl.ALLOWED, "value", "127.0.0.0/8");
        }
        assertTrue(cloud.refused(admin, "updateConfiguration", "name", ImageUrl.ALLOWED, "value", "here")
                .getMessage()
                .contains("ranges"));
    }

    @Test
    void anIsoIsItsOwnersUnlessItIsShared() {
        Caller ann = cloud.user("ann");
        Caller bob = cloud.user("bob");
        String id = ready(ann, "private");
        assertEquals(List.of(), cloud.list(bob, "listIsos", "isofilter", "executable", "id", id));
        for (String command : List.of("deleteIso", "updateIso", "listIsoPermissions")) {
            assertTrue(cloud.refused(bob, command, "id", id).getMessage().contains("no such entity"), command);
        }

        cloud.call(ann, "updateIsoPermissions", "id", id, "op", "add", "accounts", "bob");

        assertEquals(
                1, cloud.list(bob, "listIsos", "isofilter", "sharedexecutable").size());
        assertEquals(
                List.of("bob"), cloud.one(ann, "listIsoPermissions", "id", id).get("account"));
        assertTrue(cloud.refused(bob, "deleteIso", "id", id).getMessage().contains("no such entity"));
        cloud.call(ann, "updateIsoPermissions", "id", id, "op", "reset");
        assertEquals(List.of(), cloud.list(bob, "listIsos", "isofilter", "sharedexecutable"));
        assertTrue(cloud.refused(ann, "updateIsoPermissions", "id", id, "isfeatured", "true")
                .getMessage()
                .contains("root admins"));
        cloud.call(ann, "updateIsoPermissions", "id", id, "ispublic", "true");
        assertEquals(
                1,
                cloud.list(bob, "listIsos", "isofilter", "community", "id", id).size());
        assertEquals(
                "renamed",
                cloud.one(ann, "updateIso", "id", id, "name", "renamed").get("name"));

        String account = cloud.server().id("listAccounts", "name", "ann", "listall", "true");
        cloud.done(admin, "deleteAccount", "id", account);
        assertEquals(List.of(), cloud.list(admin, "listIsos", "isofilter", "all", "name", "renamed"));
    }

    @Test
    void isosCountAsTemplates() {
        Caller pat = cloud.user("pat");
        cloud.server()
                .call(
                        "updateResourceLimit",
                        "account",
                        "pat",
                        "domainid",
                        cloud.root(),
                        "resourcetype",
                        "4",
                        "max",
                        "1");
        String id = ready(pat, "one");

        Refusal refusal = cloud.refused(
                pat,
                "registerIso",
                "name",
                "two",
                "zoneid",
                cloud.zone().zone(),
                "url",
                source.url("good.iso"),
                "bootable",
                "false");

        assertEquals(ApiCode.RESOURCE_LIMIT, refusal.code());
        cloud.done(pat, "deleteIso", "id", id);
    }
}
