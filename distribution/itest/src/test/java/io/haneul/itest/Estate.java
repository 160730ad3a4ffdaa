package io.haneul.itest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What there is in the cloud before a swap: a network with a machine in each, spread over all hosts. */
final class Estate implements AutoCloseable {
    static final int SIZE = 24;

    private final Api api;
    private final ExecutorService clients = Executors.newFixedThreadPool(SIZE + 16);
    private final AtomicInteger names = new AtomicInteger();
    private final List<Zone> zones = new ArrayList<>();
    private final List<String> machines = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();
    private final String offering;
    private final String isolated;

    private record Zone(String id, String template, List<String> hosts) {}

    /** A call of the API that makes a job. */
    interface Request {
        JsonNode send(int number) throws IOException, InterruptedException;
    }

    Estate(Api api) throws IOException, InterruptedException {
        this.api = api;
        for (int i = 0; i < Zones.COUNT; i++) {
            zones.add(zone("swap-" + i));
        }
        this.offering = api.list("listServiceOfferings", "name", "Small Instance")
                .get(0)
                .get("id")
                .asText();
        this.isolated = api.list("listNetworkOfferings", "name", "DefaultIsolatedNetworkOfferingWithSourceNatService")
                .get(0)
                .get("id")
                .asText();
    }

    private Zone zone(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            List<JsonNode> found = api.list("listZones", "name", name);
            if (!found.isEmpty()
                    && found.get(0).path("allocationstate").asText().equals("Enabled")) {
                String id = found.get(0).get("id").asText();
                List<JsonNode> ready = api.list("listTemplates", "templatefilter", "featured", "zoneid", id).stream()
                        .filter(template -> template.path("isready").asBoolean())
                        .toList();
                if (!ready.isEmpty()) {
                    return new Zone(
                            id,
                            ready.get(0).get("id").asText(),
                            ids(api.list("listHosts", "zoneid", id, "type", "Routing")));
                }
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("the zone " + name + " does not come about");
            }
            Thread.sleep(200);
        }
    }

    private static List<String> ids(List<JsonNode> listed) {
        return listed.stream().map(one -> one.get("id").asText()).toList();
    }

    /** Makes what is missing. */
    void furnish() throws Exception {
        machines.addAll(ids(api.list("listVirtualMachines", "keyword", "kept-")));
        networks.addAll(ids(api.list("listNetworks", "keyword", "kept-")));
        if (machines.isEmpty()) {
            for (int i = 0; i < SIZE; i++) {
                networks.add(network("kept-" + i, i));
            }
            finish(all(SIZE, number -> deploy("kept-" + number, networks.get(number), number)));
            machines.addAll(ids(api.list("listVirtualMachines", "keyword", "kept-")));
        }
    }

    String network(String name, int number) throws IOException, InterruptedException {
        return api.call(
                        "createNetwork",
                        "name",
                        name,
                        "displaytext",
                        name,
                        "zoneid",
                        zones.get(number % Zones.COUNT).id(),
                        "networkofferingid",
                        isolated)
                .at("/network/id")
                .asText();
    }

    /** {@return the answer to a request for a machine, on the host of the number's turn} */
    JsonNode deploy(String name, String network, int number) throws IOException, InterruptedException {
        Zone zone = zones.get(number % Zones.COUNT);
        return api.call(
                "deployVirtualMachine",
                "zoneid",
                zone.id(),
                "serviceofferingid",
                offering,
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                name,
                "hostid",
                zone.hosts().get(number / Zones.COUNT % Zones.HOSTS));
    }

    /** {@return the answer to a request for a machine, wherever there is room} */
    JsonNode deployAnywhere(String name) throws IOException, InterruptedException {
        Zone zone = zones.get(0);
        return api.call(
                "deployVirtualMachine",
                "zoneid",
                zone.id(),
                "serviceofferingid",
                offering,
                "templateid",
                zone.template(),
                "networkids",
                networks.get(0),
                "name",
                name);
    }

    JsonNode plan() throws IOException, InterruptedException {
        Zone zone = zones.get(0);
        return api.call(
                "planHaneulDeployment",
                "zoneid",
                zone.id(),
                "serviceofferingid",
                offering,
                "templateid",
                zone.template());
    }

    String freshName() {
        return "fresh-" + names.incrementAndGet() + "-" + System.nanoTime() % 1_000_000_000;
    }

    String machine(int number) {
        return machines.get(number);
    }

    String network(int number) {
        return networks.get(number);
    }

    /** {@return the answers of so many requests, sent at once} */
    List<Future<JsonNode>> all(int count, Request request) {
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            answers.add(clients.submit(() -> request.send(number)));
        }
        return answers;
    }

    /** On return all have been answered, and what jobs they made have succeeded. */
    void finish(List<Future<JsonNode>> answers) throws Exception {
        for (Future<JsonNode> answer : answers) {
            try {
                JsonNode accepted = answer.get(60, TimeUnit.SECONDS);
                if (accepted.has("jobid")) {
                    api.done(accepted);
                }
            } catch (ExecutionException e) {
                throw new AssertionError("a call failed: " + e.getCause().getMessage(), e.getCause());
            }
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
