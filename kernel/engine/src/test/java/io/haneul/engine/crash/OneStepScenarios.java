package io.haneul.engine.crash;

import java.util.List;
import java.util.function.Consumer;

/** Scenarios of commands whose job is one transaction. */
final class OneStepScenarios {
    private final List<Scenario> all;

    OneStepScenarios(List<Scenario> all) {
        this.all = all;
    }

    void collect() {
        physicalNetworks();
        traffic();
        providers();
        hosts();
        addresses();
        others();
    }

    private void add(String command, Consumer<Scene> prepare, String... parameters) {
        all.add(Scenario.of(command, command, prepare, scene -> scene.call(command, named(scene, parameters))));
    }

    /** Parameters that begin with a dollar sign are the ids a scenario has made. */
    private static String[] named(Scene scene, String... parameters) {
        String[] values = parameters.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].startsWith("$") ? scene.id(values[i].substring(1)) : values[i];
        }
        return values;
    }

    private static void zone(Scene scene) {
        scene.made().put("zone", scene.zone().zone());
    }

    private static void spare(Scene scene) {
        zone(scene);
        scene.succeed(
                "createPhysicalNetwork", "zoneid", scene.zone().zone(), "name", "spare", "isolationmethods", "VLAN");
        scene.make("spare", "listPhysicalNetworks", "zoneid", scene.zone().zone(), "name", "spare");
    }

    private static void traffic(Scene scene) {
        spare(scene);
        scene.succeed("addTrafficType", "physicalnetworkid", scene.id("spare"), "traffictype", "Storage");
        scene.make("traffic", "listTrafficTypes", "physicalnetworkid", scene.id("spare"));
    }

    private static void provider(Scene scene, String name) {
        spare(scene);
        scene.make("provider", "listNetworkServiceProviders", "physicalnetworkid", scene.id("spare"), "name", name);
    }

    private void physicalNetworks() {
        add("createPhysicalNetwork", OneStepScenarios::zone, "zoneid", "$zone", "name", "second");
        add("updatePhysicalNetwork", OneStepScenarios::spare, "id", "$spare", "state", "Enabled");
        add("deletePhysicalNetwork", OneStepScenarios::spare, "id", "$spare");
    }

    private void traffic() {
        add("addTrafficType", OneStepScenarios::spare, "physicalnetworkid", "$spare", "traffictype", "Storage");
        add("updateTrafficType", OneStepScenarios::traffic, "id", "$traffic", "kvmnetworklabel", "br1");
        add("deleteTrafficType", OneStepScenarios::traffic, "id", "$traffic");
    }

    private void providers() {
        add(
                "addNetworkServiceProvider",
                scene -> {
                    provider(scene, "InternalLbVm");
                    scene.succeed("deleteNetworkServiceProvider", "id", scene.id("provider"));
                },
                "physicalnetworkid",
                "$spare",
                "name",
                "InternalLbVm");
        add("deleteNetworkServiceProvider", scene -> provider(scene, "InternalLbVm"), "id", "$provider");
        add(
                "updateNetworkServiceProvider",
                scene -> {
                    provider(scene, "VirtualRouter");
                    scene.make("element", "listVirtualRouterElements", "nspid", scene.id("provider"));
                    scene.succeed("configureVirtualRouterElement", "id", scene.id("element"), "enabled", "true");
                },
                "id",
                "$provider",
                "state",
                "Enabled");
        elements();
    }

    private void elements() {
        add(
                "configureVirtualRouterElement",
                scene -> {
                    provider(scene, "VirtualRouter");
                    scene.make("element", "listVirtualRouterElements", "nspid", scene.id("provider"));
                },
                "id",
                "$element",
                "enabled",
                "true");
        add(
                "configureInternalLoadBalancerElement",
                scene -> {
                    provider(scene, "InternalLbVm");
                    scene.make("element", "listInternalLoadBalancerElements", "nspid", scene.id("provider"));
                },
                "id",
                "$element",
                "enabled",
                "true");
    }

    private static void host(Scene scene) {
        scene.make("host", "listHosts", "type", "Routing");
    }

    private void hosts() {
        add("prepareHostForMaintenance", OneStepScenarios::host, "id", "$host");
        add(
                "cancelHostMaintenance",
                scene -> {
                    host(scene);
                    scene.succeed("prepareHostForMaintenance", "id", scene.id("host"));
                },
                "id",
                "$host");
    }

    private void addresses() {
        add("associateIpAddress", scene -> scene.network("net"), "networkid", "$net");
        add(
                "disassociateIpAddress",
                scene -> {
                    scene.network("net");
                    scene.succeed("associateIpAddress", "networkid", scene.id("net"));
                    scene.make("address", "listPublicIpAddresses", "associatednetworkid", scene.id("net"));
                },
                "id",
                "$address");
    }

    private void others() {
        add("updateNetwork", scene -> scene.network("net"), "id", "$net", "name", "renamed");
        add("deleteTemplate", scene -> scene.made().put("template", scene.zone().template()), "id", "$template");
        add("disableAccount", OneStepScenarios::person, "id", "$account", "lock", "false");
        add(
                "disableUser",
                scene -> {
                    person(scene);
                    scene.make("user", "listUsers", "username", "someone", "listall", "true");
                },
                "id",
                "$user");
    }

    private static void person(Scene scene) {
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
                "0");
    }
}
