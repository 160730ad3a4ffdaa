package io.haneul.engine.crash;

import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios of volumes. */
final class VolumeScenarios {
    private static final String NETWORK = "net";
    private static final String VM = "vm";
    private static final String VOLUME = "volume";

    private final List<Scenario> all;

    VolumeScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        attaching();
        failing();
        resizing();
        removing();
    }

    private void add(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        all.add(Scenario.of(name, command, prepare, act));
    }

    private static void running(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        loose(scene);
    }

    private static void loose(Scene scene) {
        scene.make("disk", "listDiskOfferings", "name", "Small");
        scene.succeed("createVolume", "name", "v", "zoneid", scene.zone().zone(), "diskofferingid", scene.id("disk"));
        scene.make(VOLUME, "listVolumes", "name", "v");
    }

    private static void attached(Scene scene) {
        running(scene);
        attach(scene);
    }

    private static void attach(Scene scene) {
        scene.succeed("attachVolume", "id", scene.id(VOLUME), "virtualmachineid", scene.id(VM));
    }

    private static void detached(Scene scene) {
        attached(scene);
        scene.succeed("detachVolume", "id", scene.id(VOLUME));
    }

    private static void wish(Scene scene, String command, String... more) {
        List<String> parameters = new ArrayList<>(List.of("id", scene.id(VOLUME)));
        parameters.addAll(List.of(more));
        scene.call(command, parameters.toArray(String[]::new));
    }

    private void attaching() {
        add(
                "create a volume",
                "createVolume",
                scene -> scene.make("disk", "listDiskOfferings", "name", "Small"),
                scene -> scene.call(
                        "createVolume",
                        "name",
                        "v",
                        "zoneid",
                        scene.zone().zone(),
                        "diskofferingid",
                        scene.id("disk")));
        add(
                "attach a volume to a machine that runs",
                "attachVolume",
                VolumeScenarios::running,
                scene -> wish(scene, "attachVolume", "virtualmachineid", scene.id(VM)));
        add("detach a volume", "detachVolume", VolumeScenarios::attached, scene -> wish(scene, "detachVolume"));
        add(
                "expunge a machine with a volume of its own",
                "destroyVirtualMachine",
                VolumeScenarios::attached,
                scene -> scene.call("destroyVirtualMachine", "id", scene.id(VM), "expunge", "true"));
    }

    private static Consumer<Simulator> refusing(FaultRule.Verb verb) {
        return simulator -> simulator
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(verb));
    }

    private void failing() {
        all.add(Scenario.of(
                        "attach a volume that the host refuses",
                        "attachVolume",
                        VolumeScenarios::running,
                        scene -> wish(scene, "attachVolume", "virtualmachineid", scene.id(VM)))
                .in(refusing(FaultRule.Verb.ENSURE_DISK_ATTACHED)));
        all.add(Scenario.of(
                        "detach a volume that the host keeps",
                        "detachVolume",
                        VolumeScenarios::attached,
                        scene -> wish(scene, "detachVolume"))
                .in(refusing(FaultRule.Verb.ENSURE_DISK_DETACHED)));
        all.add(Scenario.of(
                        "resize a volume that the host leaves as it is",
                        "resizeVolume",
                        VolumeScenarios::attached,
                        scene -> wish(scene, "resizeVolume", "diskofferingid", medium(scene)))
                .in(refusing(FaultRule.Verb.ENSURE_DISK_GROWN)));
    }

    private static String medium(Scene scene) {
        return scene.make("medium", "listDiskOfferings", "name", "Medium");
    }

    private void resizing() {
        add(
                "resize a volume that is used",
                "resizeVolume",
                VolumeScenarios::attached,
                scene -> wish(scene, "resizeVolume", "diskofferingid", medium(scene)));
        add(
                "resize a volume that nobody uses",
                "resizeVolume",
                VolumeScenarios::detached,
                scene -> wish(scene, "resizeVolume", "diskofferingid", medium(scene)));
        add(
                "rename a volume",
                "updateVolume",
                VolumeScenarios::loose,
                scene -> wish(scene, "updateVolume", "name", "w"));
    }

    private void removing() {
        add("destroy a volume", "destroyVolume", VolumeScenarios::detached, scene -> wish(scene, "destroyVolume"));
        add("delete a volume", "", VolumeScenarios::detached, scene -> wish(scene, "deleteVolume"));
    }
}
