package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.Kept;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotsTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String vm;
    private static String root;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        vm = cloud.running(admin, cloud.network(admin, "net"), "holder");
        root = rootOf(vm);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String rootOf(String machine) {
        return cloud.server().id("listVolumes", "virtualmachineid", machine, "type", "ROOT", "listall", "true");
    }

    private static String content(String volume) {
        return cloud.simulator().state().volumes().stream()
                .filter(found -> found.id().toString().equals(volume))
                .map(Volume::content)
                .findFirst()
                .orElse("gone");
    }

    private static void write(String volume, String text) {
        try {
            cloud.simulator().accidents().volumeWritten("nfs://127.0.0.1/primary-0", UUID.fromString(volume), text);
        } catch (Fault e) {
            throw new AssertionError(e);
        }
    }

    private static String taken(String volume, String name) {
        return cloud.done(admin, "createSnapshot", "volumeid", volume, "name", name);
    }

    private static Map<String, Object> snapshot(String id) {
        return cloud.list(admin, "listSnapshots", "id", id).get(0);
    }

    private static Set<String> images() {
        return Kept.in(cloud.simulator()).images();
    }

    private static Set<String> snapshots() {
        return Kept.in(cloud.simulator()).snapshots();
    }

    @Test
    void aSnapshotIsKeptInThePoolAndCopiedToTheImageStore() {
        write(root, "before");
        String id = taken(root, "first");

        assertEquals("BackedUp", snapshot(id).get("state"));
        assertEquals("MANUAL", snapshot(id).get("snapshottype"));
        assertEquals("SECONDARY", snapshot(id).get("locationtype"));
        assertEquals(root, snapshot(id).get("volumeid"));
        assertTrue(images().contains(id), images().toString());
        assertTrue(snapshots().contains(id));

        cloud.done(admin, "deleteSnapshot", "id", id);

        assertEquals(List.of(), cloud.list(admin, "listSnapshots", "id", id));
        assertTrue(!images().contains(id) && !snapshots().contains(id));
    }

    @Test
    void aVolumeBeginsWithASnapshotsContentAndOutlivesIt() {
        write(root, "wanted");
        String id = taken(root, "source");
        write(root, "later");

        String volume = cloud.done(admin, "createVolume", "snapshotid", id, "name", "copy");

        assertEquals("wanted", content(volume));
        assertEquals(
                "Ready", cloud.list(admin, "listVolumes", "id", volume).get(0).get("state"));
        assertEquals(id, cloud.list(admin, "listVolumes", "id", volume).get(0).get("snapshotid"));
        cloud.done(admin, "deleteSnapshot", "id", id);
        cloud.done(admin, "attachVolume", "id", volume, "virtualmachineid", vm);
        assertEquals("wanted", content(volume));
        cloud.done(admin, "detachVolume", "id", volume);
        cloud.server().call("deleteVolume", "id", volume);
    }

    @Test
    void aStoppedMachinesVolumeGoesBack() {
        String resting = cloud.running(admin, cloud.network(admin, "rest"), "resting");
        String disk = rootOf(resting);
        write(disk, "good");
        String id = taken(disk, "good");
        write(disk, "bad");
        Refusal refusal = cloud.refused(admin, "revertSnapshot", "id", id);
        assertTrue(refusal.getMessage().contains("must be stopped"), refusal.getMessage());
        cloud.done(admin, "stopVirtualMachine", "id", resting);

        cloud.done(admin, "revertSnapshot", "id", id);

        assertEquals("good", content(disk));
        cloud.done(admin, "startVirtualMachine", "id", resting);
        assertEquals("good", content(disk));
    }

    @Test
    void aSnapshotThatFailsLeavesNothing() {
        long before = cloud.count(admin, "listSnapshots");
        int kept = snapshots().size();
        cloud.simulator()
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_EXPORTED));

        JobRow job = cloud.job(admin, "createSnapshot", "volumeid", root);
        cloud.simulator().faults().remove("refusing");

        assertEquals(JobState.FAILED, job.state());
        assertEquals(before, cloud.count(admin, "listSnapshots"));
        assertEquals(kept, snapshots().size());
        taken(root, "after");
    }

    @Test
    void snapshotsAreFoundByTheirTags() {
        String id = taken(root, "tagged");

        cloud.done(
                admin,
                "createTags",
                "resourceids",
                id,
                "resourcetype",
                "Snapshot",
                "tags[0].key",
                "use",
                "tags[0].value",
                "test");

        List<Map<String, Object>> found =
                cloud.list(admin, "listSnapshots", "tags[0].key", "use", "tags[0].value", "test");
        assertEquals(List.of(id), found.stream().map(one -> one.get("id")).toList());
        cloud.done(admin, "deleteSnapshot", "id", id);
        assertEquals(List.of(), cloud.list(admin, "listTags", "key", "use"));
    }

    @Test
    void aSnapshotOfWhatIsNotThereYetIsRefused() {
        String disk = cloud.server().id("listDiskOfferings", "name", "Small");
        String volume = cloud.done(
                admin, "createVolume", "name", "new", "zoneid", cloud.zone().zone(), "diskofferingid", disk);

        Refusal refusal = cloud.refused(admin, "createSnapshot", "volumeid", volume);

        assertTrue(refusal.getMessage().contains("is Allocated"), refusal.getMessage());
    }

    @Test
    void snapshotsAreTheAccountsOwnAndCount() {
        Caller pat = cloud.user("pat");
        String theirs = rootOf(vm);
        assertTrue(cloud.refused(pat, "createSnapshot", "volumeid", theirs)
                .getMessage()
                .contains("no such entity"));
        String id = taken(root, "private");
        assertEquals(List.of(), cloud.list(pat, "listSnapshots", "id", id));
        for (String command : List.of("deleteSnapshot", "revertSnapshot")) {
            assertTrue(cloud.refused(pat, command, "id", id).getMessage().contains("no such entity"), command);
        }
        String own = rootOf(cloud.running(pat, cloud.network(pat, "pat"), "pat-vm"));
        String account = cloud.server().id("listAccounts", "name", "pat", "listall", "true");
        cloud.server()
                .call(
                        "updateResourceLimit",
                        "account",
                        "pat",
                        "domainid",
                        cloud.root(),
                        "resourcetype",
                        "3",
                        "max",
                        "1");
        String kept = cloud.done(pat, "createSnapshot", "volumeid", own);
        assertEquals(
                ApiCode.RESOURCE_LIMIT,
                cloud.refused(pat, "createSnapshot", "volumeid", own).code());
        assertEquals(1L, cloud.list(admin, "listAccounts", "id", account).get(0).get("snapshottotal"));

        cloud.done(admin, "deleteAccount", "id", account);

        assertTrue(!images().contains(kept) && !snapshots().contains(kept));
    }
}
