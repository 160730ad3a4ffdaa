package io.haneul.engine.crash;

import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios of templates that are made of volumes and snapshots, and of volumes that are brought to other pools. */
final class ImageScenarios {
    private static final String NETWORK = "net";
    private static final String VM = "vm";
    private static final String ROOT = "root";

    private final List<Scenario> all;

    ImageScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        templates();
        moves();
    }

    private void add(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        all.add(Scenario.of(name, command, prepare, act));
    }

    private static void running(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        scene.make(ROOT, "listVolumes", "virtualmachineid", scene.id(VM));
        scene.make("os", "listOsTypes");
    }

    private static void stopped(Scene scene) {
        running(scene);
        scene.succeed("stopVirtualMachine", "id", scene.id(VM));
    }

    private static void wish(Scene scene) {
        scene.call("createTemplate", "name", "t", "ostypeid", scene.id("os"), "volumeid", scene.id(ROOT));
    }

    private static void made(Scene scene) {
        stopped(scene);
        scene.succeed("createTemplate", "name", "t", "ostypeid", scene.id("os"), "volumeid", scene.id(ROOT));
        scene.make("template", "listTemplates", "templatefilter", "self", "name", "t");
    }

    private static Consumer<Simulator> refusing(FaultRule.Verb verb) {
        return simulator -> simulator
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(verb));
    }

    private void templates() {
        add("make a template of a volume", "createTemplate", ImageScenarios::stopped, ImageScenarios::wish);
        all.add(Scenario.of(
                        "make a template that cannot be copied",
                        "createTemplate",
                        ImageScenarios::stopped,
                        ImageScenarios::wish)
                .in(refusing(FaultRule.Verb.ENSURE_EXPORTED)));
        add(
                "deploy from a template that was made",
                "deployVirtualMachine",
                ImageScenarios::made,
                scene -> scene.deploy("clone", NETWORK, "templateid", scene.id("template")));
        all.add(Scenario.of(
                        "delete a template that was made",
                        "deleteTemplate",
                        ImageScenarios::made,
                        scene -> scene.call("deleteTemplate", "id", scene.id("template")))
                .until("select count(*) from template where removed is not null and store_id is not null"));
    }

    private static void pools(Scene scene) {
        scene.make("cluster", "listClusters");
        scene.make("pod", "listPods");
        scene.make(
                "pool",
                "createStoragePool",
                "zoneid",
                scene.zone().zone(),
                "podid",
                scene.id("pod"),
                "clusterid",
                scene.id("cluster"),
                "name",
                "other",
                "url",
                "nfs://127.0.0.1/other");
    }

    private static void migrate(Scene scene) {
        scene.call("migrateVolume", "volumeid", scene.id(ROOT), "storageid", scene.id("pool"), "livemigrate", "true");
    }

    private void moves() {
        add(
                "migrate a volume that nobody uses",
                "migrateVolume",
                scene -> {
                    stopped(scene);
                    pools(scene);
                },
                ImageScenarios::migrate);
        Consumer<Scene> used = scene -> {
            running(scene);
            pools(scene);
        };
        add("migrate a volume of a machine that runs", "migrateVolume", used, ImageScenarios::migrate);
        all.add(Scenario.of("migrate a volume that its host keeps", "migrateVolume", used, ImageScenarios::migrate)
                .in(refusing(FaultRule.Verb.ENSURE_MOVED)));
    }
}
