package io.haneul.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.kill.Machine.State;
import io.haneul.e2e.kill.Witness.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the tenants were told, what the API lists, what the simulated world has and what the database says. */
final class Audit {
    private static final String RUNNING = "Running";

    private final CloudClient cloud;
    private final Ledger ledger;
    private final Path data;

    Audit(CloudClient cloud, Ledger ledger, Path data) {
        this.cloud = cloud;
        this.ledger = ledger;
        this.data = data;
    }

    /** Reports what does not agree. */
    void of(String when, List<Machine> machines, Books books) throws IOException, SQLException {
        cloud.until("all jobs end", () -> books.isQuiet() ? Optional.of(true) : Optional.empty());
        books.audit(when, ledger);
        Map<String, JsonNode> listed = listed(when);
        tenants(when, machines, listed);
        Witness world = Witness.ask(data, cloud);
        Map<String, Seen> running = world.running(ledger);
        same(when + ": running machines", books.machines(true), running.keySet());
        same(when + ": volumes", books.volumes(), world.volumes());
        same(when + ": segments on hosts", books.guestSegments(), world.guestSegments());
        Set<String> halted = books.machines(false);
        world.machines().stream()
                .filter(machine -> !machine.runs())
                .filter(machine -> !halted.contains(machine.id()))
                .forEach(machine -> ledger.wrong(when + ": " + machine + " is nobody's"));
        for (JsonNode vm : listed.values()) {
            Seen seen = running.get(vm.path("id").asText());
            if (seen != null && !seen.host().equals(vm.path("hostname").asText())) {
                ledger.wrong(when + ": " + vm.path("name") + " is listed on " + vm.path("hostname") + " and runs on "
                        + seen.host());
            }
        }
        for (Machine machine : machines) {
            Seen seen = running.get(machine.id());
            if (seen != null && machine.isStartedOnce() && seen.boots() != 1) {
                ledger.wrong(when + ": " + machine.name() + " began to run " + seen.boots() + " times");
            }
        }
    }

    private Map<String, JsonNode> listed(String when) {
        Map<String, JsonNode> listed = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (JsonNode vm : cloud.list("listVirtualMachines")) {
            listed.put(vm.path("id").asText(), vm);
            String name = vm.path("name").asText();
            if (ledger.wasNeverMade(name)) {
                ledger.wrong(when + ": " + name + " exists though its deployment did not");
            }
            if (vm.path("state").asText().equals(RUNNING)) {
                JsonNode nic = vm.path("nic").path(0);
                if (vm.path("nic").size() != 1 || nic.path("ipaddress").asText().isEmpty()) {
                    ledger.wrong(when + ": " + name + " runs with the interfaces " + vm.path("nic"));
                }
                if (!addresses.add(nic.path("networkid").asText() + " "
                        + nic.path("ipaddress").asText())) {
                    ledger.wrong(when + ": " + name + " has the address of another machine: " + nic);
                }
            }
        }
        return listed;
    }

    private void tenants(String when, List<Machine> machines, Map<String, JsonNode> listed) {
        Set<String> known = new HashSet<>();
        for (Machine machine : machines) {
            known.add(machine.id());
            JsonNode vm = listed.get(machine.id());
            String state = vm == null ? State.GONE.wire() : vm.path("state").asText();
            if (!state.equals(machine.state().wire())) {
                ledger.wrong(
                        when + ": " + machine.name() + " is " + state + ", its tenant was told " + machine.state());
            }
        }
        listed.values().stream()
                .filter(vm -> !known.contains(vm.path("id").asText()))
                .forEach(vm -> ledger.wrong(when + ": nobody knows of " + vm.path("name") + " " + vm.path("state")));
    }

    private void same(String what, Set<String> booked, Set<String> seen) {
        Set<String> missing = new TreeSet<>(booked);
        missing.removeAll(seen);
        Set<String> left = new TreeSet<>(seen);
        left.removeAll(booked);
        if (!missing.isEmpty() || !left.isEmpty()) {
            ledger.wrong(what + ": booked but not there " + missing + ", there but not booked " + left);
        }
    }

    /** Reports whatever there still is of a cloud that everybody has left. */
    void ofNothing(Books books) throws IOException, SQLException {
        of("in the end", List.of(), books);
        Witness world = Witness.ask(data, cloud);
        if (!world.machines().isEmpty()
                || !world.volumes().isEmpty()
                || !world.guestSegments().isEmpty()) {
            ledger.wrong("left over: " + world.machines() + world.volumes() + world.guestSegments());
        }
        for (JsonNode capacity : cloud.list("listCapacity")) {
            if (Set.of(0, 1, 3, 4, 7).contains(capacity.path("type").asInt())
                    && capacity.path("capacityused").asLong() != 0) {
                ledger.wrong("left over: " + capacity);
            }
        }
        cloud.list("listPublicIpAddresses").forEach(address -> ledger.wrong("left over: " + address));
        cloud.list("listRouters").forEach(router -> ledger.wrong("left over: " + router.path("name")));
    }
}
