package io.haneul.engine.crash;

import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios that reach every script, forwards and where they are undone. */
final class Scenarios {
    private static final String NETWORK = "net";
    private static final String VM = "vm";

    private final List<Scenario> all = new ArrayList<>();

    private Scenarios() {}

    /** {@return all} */
    static List<Scenario> all() {
        Scenarios scenarios = new Scenarios();
        scenarios.outside();
        new OneStepScenarios(scenarios.all).collect();
        return scenarios.all;
    }

    /** {@return those that call providers} */
    static List<Scenario> reaching() {
        Scenarios scenarios = new Scenarios();
        scenarios.outside();
        return scenarios.all;
    }

    private void outside() {
        deployments();
        failingDeployments();
        machines();
        removals();
        networks();
        routers();
        people();
    }

    private void add(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        all.add(Scenario.of(name, command, prepare, act));
    }

    private static void defined(Scene scene) {
        scene.network(NETWORK);
    }

    private static void implemented(Scene scene) {
        scene.network(NETWORK);
        scene.machine("other", NETWORK);
    }

    private static void running(Scene scene) {
        implemented(scene);
        scene.machine(VM, NETWORK);
    }

    private static void stopped(Scene scene) {
        running(scene);
        scene.succeed("stopVirtualMachine", "id", scene.id(VM));
    }

    private static void destroyed(Scene scene) {
        running(scene);
        scene.succeed("destroyVirtualMachine", "id", scene.id(VM));
    }

    private static void idle(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        scene.succeed("destroyVirtualMachine", "id", scene.id(VM), "expunge", "true");
    }

    private void deployments() {
        String command = "deployVirtualMachine";
        add("deploy, the first in its network", command, Scenarios::defined, scene -> scene.deploy(VM, NETWORK));
        add("deploy into an implemented network", command, Scenarios::implemented, scene -> scene.deploy(VM, NETWORK));
        add(
                "deploy with a data disk",
                command,
                scene -> {
                    implemented(scene);
                    scene.make("disk", "listDiskOfferings", "name", "Small");
                },
                scene -> scene.deploy(VM, NETWORK, "diskofferingid", scene.id("disk")));
        add(
                "deploy without starting",
                command,
                Scenarios::implemented,
                scene -> scene.deploy(VM, NETWORK, "startvm", "false"));
    }

    private void failingDeployments() {
        String command = "deployVirtualMachine";
        add(
                "deploy for which there is no room",
                command,
                Scenarios::huge,
                scene -> scene.deploy(VM, NETWORK, "serviceofferingid", scene.id("huge")));
        all.add(Scenario.of(
                        "deploy that no host has room for after all",
                        command,
                        Scenarios::implemented,
                        scene -> scene.deploy(VM, NETWORK))
                .in(refusing(FaultRule.Kind.NO_CAPACITY)));
        all.add(Scenario.of(
                        "deploy that its host finds invalid",
                        command,
                        Scenarios::implemented,
                        scene -> scene.deploy(VM, NETWORK))
                .in(refusing(FaultRule.Kind.INVALID)));
        all.add(Scenario.of(
                        "deploy into a network whose router cannot start",
                        command,
                        Scenarios::defined,
                        scene -> scene.deploy(VM, NETWORK))
                .in(refusing(FaultRule.Kind.INVALID)));
        all.add(Scenario.of(
                        "deploy that its host breaks at",
                        command,
                        Scenarios::implemented,
                        scene -> scene.deploy(VM, NETWORK))
                .in(refusing(FaultRule.Kind.BROKEN)));
    }

    private static void huge(Scene scene) {
        implemented(scene);
        scene.make(
                "huge",
                "createServiceOffering",
                "name",
                "huge",
                "displaytext",
                "huge",
                "cpunumber",
                "1",
                "cpuspeed",
                "100",
                "memory",
                "9000000");
    }

    private static Consumer<Simulator> refusing(FaultRule.Kind kind) {
        return simulator ->
                simulator.faults().add(FaultRule.of("refusing", kind).on(FaultRule.Verb.ENSURE_RUNNING));
    }

    private void machines() {
        add(
                "start",
                "startVirtualMachine",
                Scenarios::stopped,
                scene -> scene.call("startVirtualMachine", "id", scene.id(VM)));
        all.add(Scenario.of(
                        "start that fails",
                        "startVirtualMachine",
                        Scenarios::stopped,
                        scene -> scene.call("startVirtualMachine", "id", scene.id(VM)))
                .in(refusing(FaultRule.Kind.INVALID)));
        add(
                "stop",
                "stopVirtualMachine",
                Scenarios::running,
                scene -> scene.call("stopVirtualMachine", "id", scene.id(VM)));
        add(
                "reboot",
                "rebootVirtualMachine",
                Scenarios::running,
                scene -> scene.call("rebootVirtualMachine", "id", scene.id(VM)));
        add(
                "reboot by force",
                "rebootVirtualMachine",
                Scenarios::running,
                scene -> scene.call("rebootVirtualMachine", "id", scene.id(VM), "forced", "true"));
        all.add(Scenario.of(
                        "reboot by force that fails",
                        "rebootVirtualMachine",
                        Scenarios::running,
                        scene -> scene.call("rebootVirtualMachine", "id", scene.id(VM), "forced", "true"))
                .in(refusing(FaultRule.Kind.INVALID)));
        outOfBand();
    }

    private void outOfBand() {
        all.add(Scenario.of(
                        "notice that a guest has shut down",
                        "",
                        scene -> {
                            running(scene);
                            scene.call("updateConfiguration", "name", "ping.interval", "value", "1");
                        },
                        scene -> {})
                .in(simulator -> simulator.state().running().stream()
                        .filter(machine -> machine.name().startsWith("i-"))
                        .forEach(machine -> powerOff(simulator, machine.name())))
                .until("select count(*) from vm where kind = 'USER' and state <> 'STOPPED'"));
    }

    private static void powerOff(Simulator simulator, String machine) {
        for (String host : List.of("c0/h0", "c0/h1")) {
            boolean there = simulator.state().hosts().stream()
                    .filter(state -> state.host().equals(host))
                    .flatMap(state -> state.machines().stream())
                    .anyMatch(found -> found.name().equals(machine));
            if (there) {
                try {
                    simulator.accidents().guestPowersOff(host, machine);
                } catch (io.haneul.model.Fault e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void removals() {
        add(
                "destroy",
                "destroyVirtualMachine",
                Scenarios::running,
                scene -> scene.call("destroyVirtualMachine", "id", scene.id(VM)));
        add(
                "destroy and expunge",
                "destroyVirtualMachine",
                Scenarios::running,
                scene -> scene.call("destroyVirtualMachine", "id", scene.id(VM), "expunge", "true"));
        add(
                "destroy what is stopped, and expunge",
                "destroyVirtualMachine",
                Scenarios::stopped,
                scene -> scene.call("destroyVirtualMachine", "id", scene.id(VM), "expunge", "true"));
        add(
                "expunge",
                "expungeVirtualMachine",
                Scenarios::destroyed,
                scene -> scene.call("expungeVirtualMachine", "id", scene.id(VM)));
        add(
                "recover and start",
                "startVirtualMachine",
                scene -> {
                    destroyed(scene);
                    scene.call("recoverVirtualMachine", "id", scene.id(VM));
                },
                scene -> scene.call("startVirtualMachine", "id", scene.id(VM)));
    }

    private void networks() {
        add(
                "restart a network",
                "restartNetwork",
                Scenarios::running,
                scene -> scene.call("restartNetwork", "id", scene.id(NETWORK)));
        add(
                "restart a network and clean up",
                "restartNetwork",
                Scenarios::running,
                scene -> scene.call("restartNetwork", "id", scene.id(NETWORK), "cleanup", "true"));
        add(
                "delete a network that is implemented",
                "deleteNetwork",
                Scenarios::idle,
                scene -> scene.call("deleteNetwork", "id", scene.id(NETWORK)));
        add(
                "delete a network that is defined",
                "deleteNetwork",
                Scenarios::defined,
                scene -> scene.call("deleteNetwork", "id", scene.id(NETWORK)));
        all.add(Scenario.of(
                        "collect a network in which nothing runs",
                        "",
                        scene -> {
                            idle(scene);
                            scene.call("updateConfiguration", "name", "network.gc.interval", "value", "1");
                            scene.call("updateConfiguration", "name", "network.gc.wait", "value", "1");
                        },
                        scene -> {})
                .until("select count(*) from network where removed is null and state <> 'ALLOCATED'"));
    }

    private void routers() {
        add(
                "start a router",
                "startRouter",
                scene -> {
                    running(scene);
                    scene.succeed("stopRouter", "id", scene.router(NETWORK));
                },
                scene -> scene.call("startRouter", "id", scene.router(NETWORK)));
        add(
                "stop a router",
                "stopRouter",
                Scenarios::running,
                scene -> scene.call("stopRouter", "id", scene.router(NETWORK)));
        add(
                "reboot a router",
                "rebootRouter",
                Scenarios::running,
                scene -> scene.call("rebootRouter", "id", scene.router(NETWORK)));
        add(
                "destroy a router",
                "destroyRouter",
                Scenarios::running,
                scene -> scene.call("destroyRouter", "id", scene.router(NETWORK)));
        add(
                "look at a host anew",
                "reconnectHost",
                scene -> scene.make("host", "listHosts", "type", "Routing"),
                scene -> scene.call("reconnectHost", "id", scene.id("host")));
    }

    private void people() {
        add(
                "remove an account",
                "deleteAccount",
                Scenarios::account,
                scene -> scene.call("deleteAccount", "id", scene.id("account")));
        add(
                "remove a domain",
                "deleteDomain",
                Scenarios::account,
                scene -> scene.call("deleteDomain", "id", scene.id("domain"), "cleanup", "true"));
    }

    /** An account in a domain of its own, with a machine in a network of its own. */
    private static void account(Scene scene) {
        scene.make("domain", "createDomain", "name", "branch");
        scene.make(
                "account",
                "createAccount",
                "username",
                "someone",
                "password",
                "password",
                "email",
                "a@example.org",
                "firstname",
                "a",
                "lastname",
                "b",
                "accounttype",
                "0",
                "domainid",
                scene.id("domain"));
        scene.make(
                NETWORK,
                "createNetwork",
                "name",
                NETWORK,
                "displaytext",
                NETWORK,
                "zoneid",
                scene.zone().zone(),
                "networkofferingid",
                scene.zone().isolated(),
                "account",
                "someone",
                "domainid",
                scene.id("domain"));
        scene.machine(VM, NETWORK, "account", "someone", "domainid", scene.id("domain"));
    }
}
