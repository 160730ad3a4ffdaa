package io.haneul.engine.crash;

import io.haneul.plugins.simulator.world.FaultRule;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios of snapshots and their policies. */
final class SnapshotScenarios {
    private static final String NETWORK = "net";
    private static final String VM = "vm";
    private static final String ROOT = "root";
    private static final String SNAPSHOT = "snapshot";

    private final List<Scenario> all;

    SnapshotScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        add("take a snapshot", "createSnapshot", SnapshotScenarios::running, SnapshotScenarios::take);
        all.add(Scenario.of(
                        "take a snapshot that cannot be copied",
                        "createSnapshot",
                        SnapshotScenarios::running,
                        SnapshotScenarios::take)
                .in(simulator -> simulator
                        .faults()
                        .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_EXPORTED))));
        add(
                "delete a snapshot",
                "deleteSnapshot",
                SnapshotScenarios::taken,
                scene -> scene.call("deleteSnapshot", "id", scene.id(SNAPSHOT)));
        add(
                "revert a volume to its snapshot",
                "revertSnapshot",
                scene -> {
                    taken(scene);
                    scene.succeed("stopVirtualMachine", "id", scene.id(VM));
                },
                scene -> scene.call("revertSnapshot", "id", scene.id(SNAPSHOT)));
        volumes();
        policies();
    }

    private void add(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        all.add(Scenario.of(name, command, prepare, act));
    }

    private static void running(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        scene.make(ROOT, "listVolumes", "virtualmachineid", scene.id(VM));
    }

    private static void take(Scene scene) {
        scene.call("createSnapshot", "volumeid", scene.id(ROOT), "name", "s");
    }

    private static void taken(Scene scene) {
        running(scene);
        scene.succeed("createSnapshot", "volumeid", scene.id(ROOT), "name", "s");
        scene.make(SNAPSHOT, "listSnapshots", "name", "s");
    }

    private void volumes() {
        add(
                "create a volume from a snapshot",
                "createVolume",
                SnapshotScenarios::taken,
                scene -> scene.call("createVolume", "name", "v", "snapshotid", scene.id(SNAPSHOT)));
        all.add(Scenario.of(
                        "create a volume from a snapshot that the pool refuses",
                        "createVolume",
                        SnapshotScenarios::taken,
                        scene -> scene.call("createVolume", "name", "v", "snapshotid", scene.id(SNAPSHOT)))
                .in(simulator -> simulator
                        .faults()
                        .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_VOLUME_OF))));
    }

    private static void policy(Scene scene) {
        scene.make(
                "policy",
                "createSnapshotPolicy",
                "volumeid",
                scene.id(ROOT),
                "intervaltype",
                "DAILY",
                "schedule",
                "30:2",
                "maxsnaps",
                "2",
                "timezone",
                "UTC");
    }

    private void policies() {
        add(
                "hide a snapshot policy",
                "updateSnapshotPolicy",
                scene -> {
                    running(scene);
                    policy(scene);
                },
                scene -> scene.call("updateSnapshotPolicy", "id", scene.id("policy"), "fordisplay", "false"));
    }
}
