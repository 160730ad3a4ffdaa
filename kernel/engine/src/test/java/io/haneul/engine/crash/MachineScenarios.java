package io.haneul.engine.crash;

import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios of what machines can have done to them besides their life. */
final class MachineScenarios {
    private final List<Scenario> all;

    MachineScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        moves();
        sizes();
        restores();
        snapshots();
    }

    private static void kept(Scene scene) {
        Scenarios.running(scene);
        scene.succeed("createVMSnapshot", "virtualmachineid", scene.id(Scenarios.VM), "snapshotmemory", "true");
        scene.make("kept", "listVMSnapshot", "virtualmachineid", scene.id(Scenarios.VM));
    }

    private void snapshots() {
        Consumer<Scene> make =
                scene -> scene.call("createVMSnapshot", "virtualmachineid", scene.id(Scenarios.VM), "name", "kept");
        all.add(Scenario.of("snapshot of a machine", "createVMSnapshot", Scenarios::running, make));
        all.add(Scenario.of("snapshot that a machine's host refuses", "createVMSnapshot", Scenarios::running, make)
                .in(refusing(FaultRule.Verb.ENSURE_VM_SNAPSHOT)));
        all.add(Scenario.of(
                "remove a snapshot of a machine",
                "deleteVMSnapshot",
                MachineScenarios::kept,
                scene -> scene.call("deleteVMSnapshot", "vmsnapshotid", scene.id("kept"))));
        all.add(Scenario.of(
                "go back to a snapshot of a machine",
                "revertToVMSnapshot",
                MachineScenarios::kept,
                scene -> scene.call("revertToVMSnapshot", "vmsnapshotid", scene.id("kept"))));
    }

    private void restores() {
        Consumer<Scene> restore =
                scene -> scene.call("restoreVirtualMachine", "virtualmachineid", scene.id(Scenarios.VM));
        all.add(Scenario.of("restore what runs", "restoreVirtualMachine", Scenarios::running, restore));
        all.add(Scenario.of("restore what is stopped", "restoreVirtualMachine", Scenarios::stopped, restore));
        all.add(Scenario.of("restore what cannot start again", "restoreVirtualMachine", Scenarios::running, restore)
                .in(refusing(FaultRule.Verb.ENSURE_RUNNING)));
    }

    private void moves() {
        Scenario move = Scenario.of(
                "move to another host",
                "migrateVirtualMachine",
                Scenarios::running,
                scene -> scene.call("migrateVirtualMachine", "virtualmachineid", scene.id(Scenarios.VM)));
        all.add(move);
        all.add(new Scenario(
                        "move that its hosts refuse",
                        move.command(),
                        move.prepare(),
                        move.act(),
                        move.trouble(),
                        move.busy())
                .in(refusing(FaultRule.Verb.ENSURE_MIGRATED)));
    }

    private static Consumer<Simulator> refusing(FaultRule.Verb verb) {
        return simulator -> simulator
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(verb));
    }

    private static void scalable(Scene scene) {
        scene.call("updateTemplate", "id", scene.zone().template(), "isdynamicallyscalable", "true");
        Scenarios.running(scene);
        scene.make(
                "large",
                "createServiceOffering",
                "name",
                "large",
                "displaytext",
                "large",
                "cpunumber",
                "2",
                "cpuspeed",
                "500",
                "memory",
                "1024");
    }

    private void sizes() {
        Consumer<Scene> scale = scene ->
                scene.call("scaleVirtualMachine", "id", scene.id(Scenarios.VM), "serviceofferingid", scene.id("large"));
        all.add(Scenario.of("scale what runs", "scaleVirtualMachine", MachineScenarios::scalable, scale));
        all.add(Scenario.of("scale what its host cannot", "scaleVirtualMachine", MachineScenarios::scalable, scale)
                .in(refusing(FaultRule.Verb.ENSURE_SCALED)));
    }
}
