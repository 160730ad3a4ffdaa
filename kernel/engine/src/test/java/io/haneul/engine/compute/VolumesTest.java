package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VolumesTest {
    private static final long GIB = 1L << 30;

    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String custom;
    private static String vm;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 2);
        admin = cloud.admin();
        custom = cloud.server().id("listDiskOfferings", "name", "Custom");
        vm = cloud.running(admin, cloud.network(admin, "net"), "holder");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String created(Caller caller, String name, int gib) {
        return cloud.done(
                caller,
                "createVolume",
                "name",
                name,
                "zoneid",
                cloud.zone().zone(),
                "diskofferingid",
                custom,
                "size",
                String.valueOf(gib));
    }

    private static String attached(String name, int gib) {
        String id = created(admin, name, gib);
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm);
        return id;
    }

    private static Map<String, Object> volume(String id) {
        List<Map<String, Object>> found = cloud.list(admin, "listVolumes", "id", id);
        assertEquals(1, found.size(), id);
        return found.get(0);
    }

    private static Optional<Volume> simulated(String id) {
        return cloud.simulator().state().volumes().stream()
                .filter(volume -> volume.id().toString().equals(id))
                .findFirst();
    }

    private static List<String> disksOf(String machine) {
        return cloud.simulator().state().running().stream()
                .filter(running -> running.id().toString().equals(machine))
                .flatMap(running -> running.disks().stream())
                .map(disk -> disk.device() + " " + disk.volume() + " " + (disk.sizeBytes() >> 30))
                .toList();
    }

    private static boolean has(String machine, int device, String id, int gib) {
        return disksOf(machine).contains(device + " " + id + " " + gib);
    }

    /** What is promised of all pools, which must always be what their volumes take. */
    private static void requirePoolsAgree() {
        List<String> wrong = new ArrayList<>();
        try (var connection = cloud.schema().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select p.name, k.used, k.volumes, coalesce(sum(v.size), 0), count(v.id)"
                                + " from pool p join pool_capacity k on k.pool_id = p.id left join volume v on v.pool_id = p.id"
                                + " group by p.id having k.used <> coalesce(sum(v.size), 0) or k.volumes <> count(v.id)")) {
            while (rows.next()) {
                wrong.add(rows.getString(1) + " " + rows.getLong(2) + " for " + rows.getLong(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(List.of(), wrong);
    }

    private static void refuse(FaultRule.Verb verb, Runnable during) {
        cloud.simulator()
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(verb));
        try {
            during.run();
        } finally {
            cloud.simulator().faults().remove("refusing");
        }
    }

    @Test
    void aVolumeIsMadeAttachedResizedDetachedAndDeleted() {
        String id = created(admin, "first", 1);
        assertEquals("Allocated", volume(id).get("state"));
        assertEquals(Optional.empty(), simulated(id));

        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm, "deviceid", "7");

        Map<String, Object> seen = volume(id);
        assertEquals("Ready", seen.get("state"));
        assertEquals(vm, seen.get("virtualmachineid"));
        assertEquals(7L, seen.get("deviceid"));
        assertEquals("primary-0", seen.get("storage"));
        assertTrue(has(vm, 7, id, 1), disksOf(vm).toString());
        cloud.done(admin, "resizeVolume", "id", id, "size", "2");
        assertEquals(2 * GIB, volume(id).get("size"));
        assertTrue(has(vm, 7, id, 2), disksOf(vm).toString());
        requirePoolsAgree();
        Refusal refusal = cloud.refused(admin, "deleteVolume", "id", id);
        assertTrue(refusal.getMessage().contains("is attached"), refusal.getMessage());
        cloud.done(admin, "detachVolume", "virtualmachineid", vm, "deviceid", "7");
        assertFalse(volume(id).containsKey("virtualmachineid"));
        assertFalse(disksOf(vm).toString().contains(id));
        cloud.server().call("deleteVolume", "id", id);
        assertEquals(List.of(), cloud.list(admin, "listVolumes", "id", id));
        await(() -> simulated(id).isEmpty());
        await(() -> cloud.list(admin, "listVolumes", "state", "Expunging").isEmpty());
        requirePoolsAgree();
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("it does not come");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aVolumeOfAStoppedMachineIsThereWhenItStarts() {
        String network = cloud.network(admin, "rest");
        String resting = cloud.running(admin, network, "resting");
        cloud.done(admin, "stopVirtualMachine", "id", resting);
        String id = created(admin, "later", 3);

        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", resting);
        cloud.done(admin, "resizeVolume", "id", id, "size", "2", "shrinkok", "true");
        cloud.done(admin, "startVirtualMachine", "id", resting);

        assertTrue(has(resting, 1, id, 2), disksOf(resting).toString());
        assertEquals(2 * GIB, simulated(id).orElseThrow().sizeBytes());
        cloud.done(admin, "rebootVirtualMachine", "id", resting, "forced", "true");
        assertTrue(has(resting, 1, id, 2), disksOf(resting).toString());
        requirePoolsAgree();
    }

    @Test
    void aMachineThatNeverRanBringsItsVolumesWhenItStarts() {
        String resting = cloud.done(
                admin,
                "deployVirtualMachine",
                "zoneid",
                cloud.zone().zone(),
                "serviceofferingid",
                cloud.zone().offering(),
                "templateid",
                cloud.zone().template(),
                "networkids",
                cloud.network(admin, "fresh"),
                "startvm",
                "false");
        String id = created(admin, "early", 1);
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", resting);
        assertEquals("Allocated", volume(id).get("state"));

        cloud.done(admin, "startVirtualMachine", "id", resting);

        assertEquals("Ready", volume(id).get("state"));
        assertTrue(has(resting, 1, id, 1), disksOf(resting).toString());
    }

    @Test
    void whatIsWrittenToADataVolumeOutlivesItsMachine() {
        String gone = cloud.running(admin, cloud.network(admin, "gone"), "gone");
        String id = created(admin, "kept", 1);
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", gone);

        cloud.done(admin, "destroyVirtualMachine", "id", gone, "expunge", "true");

        assertEquals("Ready", volume(id).get("state"));
        assertFalse(volume(id).containsKey("virtualmachineid"));
        assertTrue(simulated(id).isPresent());
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm);
        cloud.done(admin, "detachVolume", "id", id);
        cloud.server().call("deleteVolume", "id", id);
        requirePoolsAgree();
    }

    @Test
    void anAttachmentThatFailsLeavesTheVolumeAsItWas() {
        String id = created(admin, "refused", 1);

        refuse(FaultRule.Verb.ENSURE_DISK_ATTACHED, () -> {
            JobRow job = cloud.job(admin, "attachVolume", "id", id, "virtualmachineid", vm);
            assertEquals(JobState.FAILED, job.state());
        });

        assertEquals("Allocated", volume(id).get("state"));
        assertFalse(volume(id).containsKey("virtualmachineid"));
        assertFalse(volume(id).containsKey("storage"));
        assertEquals(Optional.empty(), simulated(id));
        requirePoolsAgree();
        cloud.done(admin, "attachVolume", "id", id, "virtualmachineid", vm);
        assertTrue(simulated(id).isPresent());
    }

    @Test
    void aDetachmentThatFailsLeavesTheVolumeAttached() {
        String id = attached("clinging", 1);

        refuse(
                FaultRule.Verb.ENSURE_DISK_DETACHED,
                () -> assertEquals(
                        JobState.FAILED,
                        cloud.job(admin, "detachVolume", "id", id).state()));

        assertEquals(vm, volume(id).get("virtualmachineid"));
        assertTrue(disksOf(vm).toString().contains(id));
        cloud.done(admin, "detachVolume", "id", id);
    }

    @Test
    void aResizeThatFailsTakesNoRoom() {
        String id = attached("rigid", 1);
        refuse(
                FaultRule.Verb.ENSURE_DISK_GROWN,
                () -> assertEquals(
                        JobState.FAILED,
                        cloud.job(admin, "resizeVolume", "id", id, "size", "5").state()));
        assertEquals(GIB, volume(id).get("size"));
        assertEquals("Ready", volume(id).get("state"));
        requirePoolsAgree();

        cloud.done(admin, "detachVolume", "id", id);
        refuse(
                FaultRule.Verb.ENSURE_SIZE,
                () -> assertEquals(
                        JobState.FAILED,
                        cloud.job(admin, "resizeVolume", "id", id, "size", "5").state()));
        assertEquals(GIB, volume(id).get("size"));
        requirePoolsAgree();
        Refusal smaller = cloud.refused(admin, "resizeVolume", "id", created(admin, "two", 2), "size", "1");
        assertTrue(smaller.getMessage().contains("shrinkok"), smaller.getMessage());
    }

    @Test
    void aVolumeIsDestroyedRecoveredAndRemovedWhenItsTimeIsOver() {
        String id = attached("doomed", 1);
        cloud.done(admin, "detachVolume", "id", id);
        cloud.done(admin, "destroyVolume", "id", id);
        assertEquals("Destroy", volume(id).get("state"));
        assertTrue(cloud.refused(admin, "attachVolume", "id", id, "virtualmachineid", vm)
                .getMessage()
                .contains("is Destroy"));

        assertEquals("Ready", cloud.one(admin, "recoverVolume", "id", id).get("state"));

        cloud.done(admin, "destroyVolume", "id", id);
        cloud.server().call("updateConfiguration", "name", "storage.cleanup.delay", "value", "1");
        cloud.server().call("updateConfiguration", "name", "storage.cleanup.interval", "value", "1");
        await(() -> simulated(id).isEmpty());
        cloud.server().call("updateConfiguration", "name", "storage.cleanup.delay", "value", "86400");
        assertEquals(List.of(), cloud.list(admin, "listVolumes", "id", id));
        requirePoolsAgree();
    }

    @Test
    void aVolumeIsRenamedHiddenAndProtected() {
        String id = created(admin, "plain", 1);

        cloud.done(
                admin, "updateVolume", "id", id, "name", "named", "displayvolume", "false", "deleteprotection", "true");

        assertEquals("named", volume(id).get("name"));
        assertEquals(false, volume(id).get("displayvolume"));
        assertEquals(
                1, cloud.list(admin, "listVolumes", "displayvolume", "false").size());
        assertTrue(cloud.refused(admin, "deleteVolume", "id", id).getMessage().contains("protected"));
        cloud.done(admin, "updateVolume", "id", id, "deleteprotection", "false");
        cloud.server().call("deleteVolume", "id", id);
    }

    @Test
    void nobodyTouchesAnothersVolume() {
        Caller eve = cloud.user("eve");
        String theirs = created(admin, "private", 1);
        String own = created(eve, "own", 1);

        assertEquals(List.of(), cloud.list(eve, "listVolumes", "id", theirs));
        for (String command : List.of("deleteVolume", "detachVolume", "resizeVolume")) {
            assertTrue(cloud.refused(eve, command, "id", theirs).getMessage().contains("no such entity"), command);
        }
        assertTrue(cloud.refused(eve, "attachVolume", "id", own, "virtualmachineid", vm)
                .getMessage()
                .contains("no such entity"));
        assertTrue(cloud.refused(admin, "attachVolume", "id", own, "virtualmachineid", vm)
                .getMessage()
                .contains("another account"));
    }

    @Test
    void anAccountHasNoMoreThanItMay() {
        Caller pat = cloud.user("pat");
        String[] of = {"account", "pat", "domainid", cloud.root()};
        cloud.server().call("updateResourceLimit", of[0], of[1], of[2], of[3], "resourcetype", "2", "max", "1");
        cloud.server().call("updateResourceLimit", of[0], of[1], of[2], of[3], "resourcetype", "10", "max", "3");
        String id = created(pat, "one", 1);

        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                cloud.refused(pat, "resizeVolume", "id", id, "size", "4").code());
        cloud.done(pat, "resizeVolume", "id", id, "size", "3");
        Refusal second = cloud.refused(
                pat,
                "createVolume",
                "name",
                "pats-second",
                "zoneid",
                cloud.zone().zone(),
                "diskofferingid",
                custom,
                "size",
                "1");
        assertEquals(ApiCode.RESOURCE_LIMIT, second.code());
        cloud.server().call("deleteVolume", "id", id);
        created(pat, "pats-second", 1);
        String account = cloud.server().id("listAccounts", "name", "pat", "listall", "true");
        cloud.done(admin, "deleteAccount", "id", account);
        assertEquals(List.of(), cloud.list(admin, "listVolumes", "name", "pats-second", "listall", "true"));
    }

    @Test
    void devicesAreTheMachinesOwn() {
        String id = attached("numbered", 1);
        String other = created(admin, "other", 1);
        String device = String.valueOf(volume(id).get("deviceid"));

        for (String wrong : List.of("0", "3", "64", device)) {
            Refusal refusal =
                    cloud.refused(admin, "attachVolume", "id", other, "virtualmachineid", vm, "deviceid", wrong);
            assertTrue(refusal.getMessage().contains("evice"), refusal.getMessage());
        }
        Refusal root = cloud.refused(admin, "detachVolume", "virtualmachineid", vm, "deviceid", "0");
        assertTrue(root.getMessage().contains("root volume"), root.getMessage());
    }
}
