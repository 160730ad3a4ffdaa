package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The events that were delivered, one JSON object a line in {@code events.jsonl}; the older half goes when it grows large. */
public final class EventLog {
    private static final long LARGEST = 16L << 20;

    private final JsonMapper json = Json.mapper();
    private final Path file;
    private final Path old;
    private long newest = -1;

    EventLog(StateDirectory directory) {
        this.file = directory.file("events.jsonl");
        this.old = directory.file("events.old.jsonl");
    }

    /** On return these are in the file, each once. */
    public synchronized void add(List<Map<String, Object>> events) throws Fault {
        try {
            if (newest < 0) {
                newest = sequences().stream().mapToLong(Long::longValue).max().orElse(0);
            }
            StringBuilder lines = new StringBuilder();
            long last = newest;
            for (Map<String, Object> event : events) {
                long sequence = ((Number) event.get("sequence")).longValue();
                if (sequence > last) {
                    lines.append(json.writeValueAsString(event)).append('\n');
                    last = sequence;
                }
            }
            if (file.toFile().length() > LARGEST) {
                Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            newest = last;
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "events.jsonl cannot be written: " + e.getMessage(), e);
        }
    }

    /** {@return the numbers of the events that are kept, in the order in which they came} */
    public synchronized List<Long> sequences() throws IOException {
        List<Long> sequences = new ArrayList<>();
        for (Path one : List.of(old, file)) {
            if (one.toFile().exists()) {
                for (String line : Files.readAllLines(one)) {
                    if (json.readTree(line) instanceof ObjectNode event) {
                        sequences.add(event.path("sequence").asLong());
                    }
                }
            }
        }
        return sequences;
    }
}
