package io.haneul.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the simulated world says of itself: it keeps its own state, and knows nothing of the server's database. */
final class Witness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode state;

    private Witness(JsonNode state) {
        this.state = state;
    }

    /** {@return the world as it is now} */
    static Witness ask(Path data, CloudClient cloud) throws IOException {
        Path world = data.resolve("simulator");
        String question = UUID.randomUUID().toString();
        Path fresh = world.resolve("faults.json.new");
        Files.writeString(fresh, "{\"dump\": \"" + question + "\"}");
        Files.move(
                fresh,
                world.resolve("faults.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Path answer = world.resolve("state.json");
        return new Witness(cloud.until("the simulator tells its state", () -> Optional.of(answer)
                .filter(Files::exists)
                .map(Witness::read)
                .filter(read -> read.path("asked").asText().equals(question))));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** A machine on a host. */
    record Seen(String host, String id, String name, boolean runs, long boots) {}

    /** {@return every machine, once for each host that knows it} */
    List<Seen> machines() {
        List<Seen> machines = new ArrayList<>();
        for (JsonNode host : state.path("hosts")) {
            for (JsonNode machine : host.path("machines")) {
                machines.add(new Seen(
                        name(host),
                        machine.path("id").asText(),
                        machine.path("name").asText(),
                        machine.path("power").asText().equals("RUNNING"),
                        machine.path("boots").asLong()));
            }
        }
        return machines;
    }

    /** The server knows hosts by their names, in which no slash can be. */
    private static String name(JsonNode host) {
        return host.path("host").asText().replace('/', '-');
    }

    /** {@return machines that run, by id; one that runs twice is reported} */
    Map<String, Seen> running(Ledger ledger) {
        Map<String, Seen> running = new HashMap<>();
        for (Seen machine : machines()) {
            if (machine.runs()) {
                Seen other = running.put(machine.id(), machine);
                if (other != null) {
                    ledger.wrong(
                            "machine " + machine.name() + " runs on " + other.host() + " and on " + machine.host());
                }
            }
        }
        return running;
    }

    /** {@return ids of all volumes there are} */
    Set<String> volumes() {
        Set<String> volumes = new HashSet<>();
        for (JsonNode pool : state.path("pools")) {
            pool.path("volumes").forEach(volume -> volumes.add(volume.path("id").asText()));
        }
        return volumes;
    }

    /** {@return the guests' segments there are, as {@code host segment}} */
    Set<String> guestSegments() {
        Set<String> segments = new TreeSet<>();
        for (JsonNode host : state.path("hosts")) {
            for (JsonNode segment : host.path("segments")) {
                String uri = segment.asText().replaceFirst(" on .*", "");
                if (uri.matches("vlan://[1-9][0-9]{2}")) {
                    segments.add(name(host) + " " + uri);
                }
            }
        }
        return segments;
    }
}
