package io.haneul.engine.crash;

import io.haneul.engine.catalog.ImageUrl;
import io.haneul.engine.testing.IsoSource;
import io.haneul.plugins.simulator.world.FaultRule;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios of ISOs. */
final class IsoScenarios {
    private static final String VM = "vm";
    private static final String ISO = "iso";
    private static final String DOWNLOADED = "select count(*) from iso_zone where state in ('BRINGING', 'REMOVING')";

    private static final IsoSource SOURCE = IsoSource.start();

    private final List<Scenario> all;

    IsoScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        all.add(Scenario.of("register an ISO", "", IsoScenarios::allowed, scene -> wish(scene, "good.iso"))
                .until(DOWNLOADED));
        all.add(Scenario.of(
                        "register an ISO that is not there",
                        "",
                        IsoScenarios::allowed,
                        scene -> wish(scene, "missing.iso"))
                .until(DOWNLOADED));
        add(
                "delete an ISO",
                "deleteIso",
                IsoScenarios::registered,
                scene -> scene.call("deleteIso", "id", scene.id(ISO)));
        add("attach an ISO", "attachIso", IsoScenarios::running, IsoScenarios::attach);
        all.add(Scenario.of(
                        "attach an ISO that the host refuses", "attachIso", IsoScenarios::running, IsoScenarios::attach)
                .in(simulator -> simulator
                        .faults()
                        .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_ISO))));
        add(
                "detach an ISO",
                "detachIso",
                scene -> {
                    running(scene);
                    scene.succeed("attachIso", "id", scene.id(ISO), "virtualmachineid", scene.id(VM));
                },
                scene -> scene.call("detachIso", "virtualmachineid", scene.id(VM)));
    }

    private void add(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        all.add(Scenario.of(name, command, prepare, act));
    }

    private static void allowed(Scene scene) {
        scene.call("updateConfiguration", "name", ImageUrl.ALLOWED, "value", "127.0.0.0/8");
    }

    private static void wish(Scene scene, String file) {
        scene.call(
                "registerIso",
                "name",
                "i",
                "zoneid",
                scene.zone().zone(),
                "url",
                SOURCE.url(file),
                "bootable",
                "false");
    }

    private static void registered(Scene scene) {
        allowed(scene);
        wish(scene, "good.iso");
        scene.make(ISO, "listIsos", "isofilter", "all");
    }

    private static void running(Scene scene) {
        scene.network("net");
        registered(scene);
        scene.machine(VM, "net");
    }

    private static void attach(Scene scene) {
        scene.call("attachIso", "id", scene.id(ISO), "virtualmachineid", scene.id(VM));
    }
}
