package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of machines, with and without memory, as the simulator keeps them. */
final class VmSnapshotsTest {
    @TempDir
    static Path data;

    private static LiveZone live;
    private static Caller user;
    private static String network;

    @BeforeAll
    static void open() {
        live = LiveZone.of(data, 1, 2);
        user = live.user("keeper");
        network = live.network(user, "net");
    }

    @AfterAll
    static void close() {
        live.close();
    }

    private static long simulated(String vm) {
        return live.simulator().state().hosts().stream()
                .flatMap(host -> host.extras().snapshots().stream())
                .filter(snapshots -> snapshots.machine().toString().equals(vm))
                .mapToLong(snapshots -> snapshots.kept().size())
                .sum();
    }

    private static Map<String, Object> snapshot(String id) {
        return live.one(user, "listVMSnapshot", "vmsnapshotid", id);
    }

    @Test
    void aRunningMachineIsKeptWithItsMemoryAndGoesBack() {
        String vm = live.running(user, network, "kept");
        String first =
                live.done(user, "createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true", "name", "first");
        String second = live.done(user, "createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true");

        assertEquals(2, simulated(vm));
        assertEquals("first", snapshot(first).get("displayname"));
        assertEquals("DiskAndMemory", snapshot(first).get("type"));
        assertEquals(first, snapshot(second).get("parent"));
        assertEquals(true, snapshot(second).get("current"));
        live.done(user, "revertToVMSnapshot", "vmsnapshotid", first);
        assertEquals(true, snapshot(first).get("current"));
        assertEquals(false, snapshot(second).get("current"));
        assertEquals("Running", live.one(user, "listVirtualMachines", "id", vm).get("state"));

        live.done(user, "deleteVMSnapshot", "vmsnapshotid", first);

        assertEquals(1, simulated(vm));
        assertEquals(0, live.count(user, "listVMSnapshot", "vmsnapshotid", first));
        live.done(user, "destroyVirtualMachine", "id", vm);
        live.done(live.admin(), "expungeVirtualMachine", "id", vm);
        assertEquals(0, live.count(user, "listVMSnapshot", "vmsnapshotid", second));
        assertEquals(0, simulated(vm));
    }

    @Test
    void theStatesOfMachineAndSnapshotFitOrItIsRefused() {
        String vm = live.running(user, network, "fits");
        String disk = live.done(user, "createVMSnapshot", "virtualmachineid", vm);
        Refusal running = live.refused(user, "revertToVMSnapshot", "vmsnapshotid", disk);
        assertTrue(running.getMessage().contains("is Running"), running.getMessage());
        live.done(user, "stopVirtualMachine", "id", vm);
        live.refused(user, "createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true");

        live.done(user, "revertToVMSnapshot", "vmsnapshotid", disk);

        assertEquals("Stopped", live.one(user, "listVirtualMachines", "id", vm).get("state"));
        live.done(user, "startVirtualMachine", "id", vm);
        assertEquals(1, simulated(vm));
        live.refused(user, "restoreVirtualMachine", "virtualmachineid", vm);
        Caller other = live.user("stranger");
        live.refused(other, "deleteVMSnapshot", "vmsnapshotid", disk);
        assertEquals(0, live.count(other, "listVMSnapshot", "vmsnapshotid", disk));
    }

    @Test
    void aSnapshotThatFailsIsNotThere() {
        String vm = live.running(user, network, "fails");
        live.simulator()
                .faults()
                .add(FaultRule.of("no snapshot", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_VM_SNAPSHOT));

        JobRow job = live.job(user, "createVMSnapshot", "virtualmachineid", vm);

        live.simulator().faults().remove("no snapshot");
        assertEquals(JobState.FAILED, job.state());
        assertEquals(0, live.count(user, "listVMSnapshot", "virtualmachineid", vm));
        assertEquals(0, simulated(vm));
    }
}
