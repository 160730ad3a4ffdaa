package io.haneul.engine.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file that tells the first admin, and scripts, how to get in. Written once; later only its URL follows the server's. */
final class AdminFile {
    private static final String URL = "url";

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    AdminFile(Path data) {
        this.file = data.resolve("admin.json");
    }

    /** Writes the file; it is there as a whole or not at all, and only its owner reads it. */
    void write(String url, String username, Secret password, Keys.Pair keys) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(URL, url);
        fields.put("username", username);
        fields.put("password", password.reveal());
        fields.put("apikey", keys.apiKey());
        fields.put("secretkey", keys.secret().reveal());
        write(fields);
    }

    private void write(Map<String, String> fields) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(
                directory,
                "admin",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields), StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Lets the file, when it is still there, tell the URL of now. */
    void follow(String url) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        Map<String, String> fields =
                json.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        if (!url.equals(fields.put(URL, url))) {
            write(fields);
        }
    }

    /** Takes the file away, when what it tells did not come true. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
