package io.haneul.engine.crash;

import java.util.List;
import java.util.function.Consumer;

/** Scenarios of tenants' rules about networks. */
final class RuleScenarios {
    private static final String NETWORK = "net";
    private static final String VM = "vm";
    private static final String ADDRESS = "address";
    private static final String RULE = "rule";

    private final List<Scenario> all;

    RuleScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        firewalls();
        egress();
        forwards();
        addresses();
        staticNats();
        balances();
        policies();
        members();
    }

    private void add(String name, String command, Consumer<Scene> prepare, String... parameters) {
        all.add(Scenario.of(name, command, prepare, scene -> scene.call(command, named(scene, parameters))));
    }

    /** Parameters that begin with a dollar sign are the ids a scenario has made. */
    private static String[] named(Scene scene, String... parameters) {
        String[] values = parameters.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].startsWith("$") ? scene.id(values[i].substring(1)) : values[i];
        }
        return values;
    }

    /** A network that is merely defined, with a machine that does not run, and a public address. */
    private static void defined(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK, "startvm", "false");
        address(scene);
    }

    /** A network with a machine that runs, and a public address. */
    private static void implemented(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        address(scene);
    }

    private static void address(Scene scene) {
        scene.succeed("associateIpAddress", "networkid", scene.id(NETWORK));
        scene.make(ADDRESS, "listPublicIpAddresses", "associatednetworkid", scene.id(NETWORK), "issourcenat", "false");
    }

    private static void firewall(Scene scene) {
        scene.succeed("createFirewallRule", "ipaddressid", scene.id(ADDRESS), "protocol", "tcp", "startport", "22");
        scene.make(RULE, "listFirewallRules", "ipaddressid", scene.id(ADDRESS));
    }

    private static void egress(Scene scene) {
        scene.succeed("createEgressFirewallRule", "networkid", scene.id(NETWORK), "protocol", "tcp", "startport", "25");
        scene.make(RULE, "listEgressFirewallRules", "networkid", scene.id(NETWORK));
    }

    private static void forward(Scene scene) {
        scene.succeed(
                "createPortForwardingRule",
                named(
                        scene,
                        "ipaddressid",
                        "$" + ADDRESS,
                        "protocol",
                        "tcp",
                        "publicport",
                        "80",
                        "privateport",
                        "8080",
                        "virtualmachineid",
                        "$" + VM));
        scene.make(RULE, "listPortForwardingRules", "ipaddressid", scene.id(ADDRESS));
    }

    private static void staticNat(Scene scene) {
        scene.call("enableStaticNat", "ipaddressid", scene.id(ADDRESS), "virtualmachineid", scene.id(VM));
    }

    private static void openPort(Scene scene) {
        staticNat(scene);
        scene.succeed("createIpForwardingRule", "ipaddressid", scene.id(ADDRESS), "protocol", "tcp", "startport", "80");
        scene.make(RULE, "listIpForwardingRules", "ipaddressid", scene.id(ADDRESS));
    }

    private static Consumer<Scene> with(Consumer<Scene> before, Consumer<Scene> then) {
        return before.andThen(then);
    }

    private void firewalls() {
        add(
                "open a firewall",
                "createFirewallRule",
                RuleScenarios::implemented,
                "ipaddressid",
                "$" + ADDRESS,
                "protocol",
                "tcp");
        add(
                "close a firewall",
                "deleteFirewallRule",
                with(RuleScenarios::implemented, RuleScenarios::firewall),
                "id",
                "$" + RULE);
        add(
                "show a firewall's rule",
                "updateFirewallRule",
                with(RuleScenarios::defined, RuleScenarios::firewall),
                "id",
                "$" + RULE,
                "fordisplay",
                "false");
    }

    private void egress() {
        add(
                "name what may not leave",
                "createEgressFirewallRule",
                RuleScenarios::defined,
                "networkid",
                "$" + NETWORK,
                "protocol",
                "all");
        add(
                "let all leave again",
                "deleteEgressFirewallRule",
                with(RuleScenarios::defined, RuleScenarios::egress),
                "id",
                "$" + RULE);
        add(
                "show an egress rule",
                "updateEgressFirewallRule",
                with(RuleScenarios::defined, RuleScenarios::egress),
                "id",
                "$" + RULE,
                "fordisplay",
                "false");
    }

    private void forwards() {
        add(
                "lead a port to a machine",
                "createPortForwardingRule",
                RuleScenarios::implemented,
                "ipaddressid",
                "$" + ADDRESS,
                "protocol",
                "tcp",
                "publicport",
                "80",
                "privateport",
                "8080",
                "virtualmachineid",
                "$" + VM);
        add(
                "lead a port elsewhere",
                "updatePortForwardingRule",
                with(RuleScenarios::defined, RuleScenarios::forward),
                "id",
                "$" + RULE,
                "privateport",
                "9090");
        add(
                "lead a port nowhere",
                "deletePortForwardingRule",
                with(RuleScenarios::defined, RuleScenarios::forward),
                "id",
                "$" + RULE);
    }

    private void addresses() {
        add(
                "give an address back that leads to a machine",
                "disassociateIpAddress",
                with(RuleScenarios::implemented, RuleScenarios::forward),
                "id",
                "$" + ADDRESS);
        add("show an address", "updateIpAddress", RuleScenarios::defined, "id", "$" + ADDRESS, "fordisplay", "false");
    }

    private void staticNats() {
        add(
                "give an address to a machine",
                "enableStaticNat",
                RuleScenarios::implemented,
                "ipaddressid",
                "$" + ADDRESS,
                "virtualmachineid",
                "$" + VM);
        add(
                "take an address from a machine",
                "disableStaticNat",
                with(RuleScenarios::defined, RuleScenarios::openPort),
                "ipaddressid",
                "$" + ADDRESS);
        add(
                "open a port of a machine's address",
                "createIpForwardingRule",
                with(RuleScenarios::defined, RuleScenarios::staticNat),
                "ipaddressid",
                "$" + ADDRESS,
                "protocol",
                "tcp",
                "startport",
                "80");
        add(
                "close a port of a machine's address",
                "deleteIpForwardingRule",
                with(RuleScenarios::defined, RuleScenarios::openPort),
                "id",
                "$" + RULE);
    }

    private static void balance(Scene scene) {
        scene.succeed(
                "createLoadBalancerRule",
                named(
                        scene,
                        "name",
                        "web",
                        "publicipid",
                        "$" + ADDRESS,
                        "publicport",
                        "80",
                        "privateport",
                        "80",
                        "algorithm",
                        "source"));
        scene.make(RULE, "listLoadBalancerRules", "publicipid", scene.id(ADDRESS));
    }

    private static void member(Scene scene) {
        balance(scene);
        scene.succeed("assignToLoadBalancerRule", "id", scene.id(RULE), "virtualmachineids", scene.id(VM));
    }

    private static void policy(Scene scene) {
        balance(scene);
        scene.made()
                .put(
                        "policy",
                        scene.server()
                                .accepted(
                                        "createLBStickinessPolicy",
                                        named(scene, "lbruleid", "$" + RULE, "name", "p", "methodname", "SourceBased"))
                                .id()
                                .orElseThrow()
                                .toString());
    }

    private void balances() {
        add(
                "spread connections",
                "createLoadBalancerRule",
                RuleScenarios::implemented,
                "name",
                "web",
                "publicipid",
                "$" + ADDRESS,
                "publicport",
                "80",
                "privateport",
                "80",
                "algorithm",
                "source");
        add(
                "spread connections otherwise",
                "updateLoadBalancerRule",
                with(RuleScenarios::defined, RuleScenarios::balance),
                "id",
                "$" + RULE,
                "algorithm",
                "leastconn");
        add(
                "spread connections no more",
                "deleteLoadBalancerRule",
                with(RuleScenarios::defined, RuleScenarios::policy),
                "id",
                "$" + RULE);
    }

    private void policies() {
        add(
                "have clients stay",
                "createLBStickinessPolicy",
                with(RuleScenarios::defined, RuleScenarios::balance),
                "lbruleid",
                "$" + RULE,
                "name",
                "sticky",
                "methodname",
                "SourceBased");
        add(
                "show how clients stay",
                "updateLBStickinessPolicy",
                with(RuleScenarios::defined, RuleScenarios::policy),
                "id",
                "$policy",
                "fordisplay",
                "false");
        add(
                "let clients go",
                "deleteLBStickinessPolicy",
                with(RuleScenarios::defined, RuleScenarios::policy),
                "id",
                "$policy");
    }

    private void members() {
        add(
                "put a machine behind a port",
                "assignToLoadBalancerRule",
                with(RuleScenarios::implemented, RuleScenarios::balance),
                "id",
                "$" + RULE,
                "virtualmachineids",
                "$" + VM);
        add(
                "take a machine from behind a port",
                "removeFromLoadBalancerRule",
                with(RuleScenarios::defined, RuleScenarios::member),
                "id",
                "$" + RULE,
                "virtualmachineids",
                "$" + VM);
    }
}
