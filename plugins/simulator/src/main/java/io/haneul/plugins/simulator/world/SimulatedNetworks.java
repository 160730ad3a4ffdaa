package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the simulated device does for guest networks, as it stands in {@code networks.json}. Safe for any number of threads. */
public final class SimulatedNetworks {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final JsonMapper json = Json.mapper();
    private final Path file;
    private final Path fresh;
    private final Map<UUID, Entry> networks = new TreeMap<>();
    private final Set<UUID> sick = ConcurrentHashMap.newKeySet();

    /**
     * What is in force for a network.
     *
     * @param network  which
     * @param revision of its state
     * @param services a line for each service, with the hash of what it was told
     * @param since    when the network came, in milliseconds of the epoch
     */
    public record Entry(UUID network, long revision, List<String> services, long since) {
        public Entry {
            services = List.copyOf(services);
        }
    }

    SimulatedNetworks(StateDirectory directory) {
        this.file = directory.file("networks.json");
        this.fresh = directory.file("networks.json.new");
    }

    void load() throws IOException {
        if (file.toFile().exists()) {
            json.readValue(Files.readAllBytes(file), ENTRIES).forEach(entry -> networks.put(entry.network(), entry));
        }
    }

    /** Puts a state in force, unless a newer one is; returns the revision in force. */
    public synchronized long ensure(UUID network, long revision, List<String> services) throws Fault {
        Entry before = networks.get(network);
        if (before != null && before.revision() >= revision) {
            return before.revision();
        }
        long since = before == null ? Instant.now().toEpochMilli() : before.since();
        write(network, Optional.of(new Entry(network, revision, services, since)));
        return revision;
    }

    /** On return nothing is in force for the network. */
    public synchronized void ensureAbsent(UUID network) throws Fault {
        if (networks.containsKey(network)) {
            write(network, Optional.empty());
        }
    }

    private void write(UUID network, Optional<Entry> entry) throws Fault {
        Map<UUID, Entry> all = new TreeMap<>(networks);
        entry.ifPresentOrElse(there -> all.put(network, there), () -> all.remove(network));
        try {
            Files.write(fresh, json.writeValueAsBytes(List.copyOf(all.values())));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "networks.json cannot be written: " + e.getMessage(), e);
        }
        entry.ifPresentOrElse(there -> networks.put(network, there), () -> networks.remove(network));
    }

    /** {@return what is in force for the network} */
    public synchronized Optional<Entry> find(UUID network) {
        return Optional.ofNullable(networks.get(network));
    }

    /** A guest does not answer the balancer, or answers again. */
    public void sick(UUID machine, boolean isSick) {
        if (isSick) {
            sick.add(machine);
        } else {
            sick.remove(machine);
        }
    }

    /** {@return whether a guest answers the balancer} */
    public boolean isWell(UUID machine) {
        return !sick.contains(machine);
    }
}
