package io.haneul.engine.crash;

import java.util.List;
import java.util.function.Consumer;

/** Scenarios of machines' interfaces and their security groups. */
final class NicScenarios {
    private static final String NETWORK = "net";
    private static final String OTHER = "other";
    private static final String VM = "vm";
    private static final String NIC = "nic";

    private final List<Scenario> all;

    NicScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        interfaces();
        addresses();
        groups();
    }

    private void add(String name, String command, Consumer<Scene> prepare, String... parameters) {
        all.add(Scenario.of(name, command, prepare, scene -> scene.call(command, named(scene, parameters))));
    }

    private static String[] named(Scene scene, String... parameters) {
        String[] values = parameters.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].startsWith("$") ? scene.id(values[i].substring(1)) : values[i];
        }
        return values;
    }

    private static void running(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK);
        scene.make(NIC, "listNics", "virtualmachineid", scene.id(VM));
        scene.network(OTHER);
    }

    private static void resting(Scene scene) {
        scene.network(NETWORK);
        scene.machine(VM, NETWORK, "startvm", "false");
        scene.make(NIC, "listNics", "virtualmachineid", scene.id(VM));
        scene.network(OTHER);
    }

    private static void second(Scene scene) {
        scene.succeed("addNicToVirtualMachine", "virtualmachineid", scene.id(VM), "networkid", scene.id(OTHER));
        scene.make("second", "listNics", "virtualmachineid", scene.id(VM), "networkid", scene.id(OTHER));
    }

    private void interfaces() {
        add(
                "plug a machine into one more network",
                "addNicToVirtualMachine",
                NicScenarios::running,
                "virtualmachineid",
                "$" + VM,
                "networkid",
                "$" + OTHER);
        Consumer<Scene> running = NicScenarios::running;
        Consumer<Scene> resting = NicScenarios::resting;
        add(
                "take a machine out of a network",
                "removeNicFromVirtualMachine",
                running.andThen(NicScenarios::second),
                "virtualmachineid",
                "$" + VM,
                "nicid",
                "$second");
        add(
                "have a machine leave by another network",
                "updateDefaultNicForVirtualMachine",
                resting.andThen(NicScenarios::second),
                "virtualmachineid",
                "$" + VM,
                "nicid",
                "$second");
    }

    private void addresses() {
        add(
                "give an interface another address",
                "updateVmNicIp",
                NicScenarios::resting,
                "nicid",
                "$" + NIC,
                "ipaddress",
                "10.1.1.99");
        add(
                "give an interface a further address",
                "addIpToNic",
                NicScenarios::resting,
                "nicid",
                "$" + NIC,
                "ipaddress",
                "10.1.1.99");
        add(
                "take a further address from an interface",
                "removeIpFromNic",
                scene -> {
                    resting(scene);
                    scene.made()
                            .put(
                                    "further",
                                    scene.server()
                                            .accepted("addIpToNic", "nicid", scene.id(NIC), "ipaddress", "10.1.1.99")
                                            .id()
                                            .orElseThrow()
                                            .toString());
                },
                "id",
                "$further");
    }

    /** A shared network with security groups, and a machine in one of two groups. */
    private static void grouped(Scene scene) {
        scene.make("provider", "listNetworkServiceProviders", "name", "SecurityGroupProvider");
        scene.succeed("updateNetworkServiceProvider", "id", scene.id("provider"), "state", "Enabled");
        scene.make("offering", "listNetworkOfferings", "name", "DefaultSharedNetworkOfferingWithSGService");
        scene.make(
                NETWORK,
                "createNetwork",
                "name",
                NETWORK,
                "zoneid",
                scene.zone().zone(),
                "networkofferingid",
                scene.id("offering"),
                "vlan",
                "1905",
                "gateway",
                "10.5.0.1",
                "netmask",
                "255.255.255.0",
                "startip",
                "10.5.0.10",
                "endip",
                "10.5.0.90",
                "acltype",
                "Domain");
        scene.make("group", "createSecurityGroup", "name", "web");
        scene.make("peers", "createSecurityGroup", "name", "peers");
        scene.machine(VM, NETWORK, "securitygroupids", scene.id("group"));
    }

    private static void authorized(Scene scene, String direction) {
        grouped(scene);
        scene.succeed(
                "authorizeSecurityGroup" + direction,
                "securitygroupid",
                scene.id("group"),
                "startport",
                "80",
                "cidrlist",
                "0.0.0.0/0");
        scene.made()
                .put(
                        "rule",
                        scene.server()
                                .store()
                                .read(tx -> tx.securityGroups()
                                        .rules(new io.haneul.model.SecurityGroupId(
                                                java.util.UUID.fromString(scene.id("group")))))
                                .get(0)
                                .id()
                                .toString());
    }

    private void groups() {
        for (String direction : List.of("Ingress", "Egress")) {
            add(
                    "authorize " + direction,
                    "authorizeSecurityGroup" + direction,
                    NicScenarios::grouped,
                    "securitygroupid",
                    "$group",
                    "startport",
                    "80",
                    "cidrlist",
                    "0.0.0.0/0");
            add(
                    "revoke " + direction,
                    "revokeSecurityGroup" + direction,
                    scene -> authorized(scene, direction),
                    "id",
                    "$rule");
        }
        all.add(Scenario.of(
                "join a group that another lets in",
                "deployVirtualMachine",
                scene -> {
                    grouped(scene);
                    scene.succeed(
                            "authorizeSecurityGroupIngress",
                            "securitygroupid",
                            scene.id("group"),
                            "startport",
                            "80",
                            "usersecuritygrouplist[0].account",
                            "admin",
                            "usersecuritygrouplist[0].group",
                            "peers");
                },
                scene -> scene.deploy("peer", NETWORK, "securitygroupids", scene.id("peers"))));
    }
}
