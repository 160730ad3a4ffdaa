package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of a world, as they stand in {@code people.json} at this moment. */
public final class People {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final JsonMapper json = Json.mapper();
    private final Path file;

    People(StateDirectory directory) {
        this.file = directory.file("people.json");
    }

    /**
     * Somebody.
     *
     * @param domain    path of the domain whose user it is; absent for any
     * @param username  by which it logs in
     * @param password  that proves it
     * @param firstName absent when not known
     * @param lastName  absent when not known
     * @param email     absent when not known
     * @param groups    it is in; absent for none
     */
    public record Entry(
            @Nullable String domain,
            String username,
            String password,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable List<String> groups) {
        @Override
        public String toString() {
            return username;
        }
    }

    public List<Entry> all() throws Fault {
        if (!file.toFile().exists()) {
            return List.of();
        }
        try {
            return json.readValue(Files.readAllBytes(file), ENTRIES);
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "people.json cannot be read", e);
        }
    }
}
