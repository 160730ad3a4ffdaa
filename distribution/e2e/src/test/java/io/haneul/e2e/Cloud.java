package io.haneul.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.e2e.Commands.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A running cloud, and what its first admin needs to call it. */
final class Cloud {

    private static final Duration SCRIPT_LIMIT = Duration.ofMinutes(4);

    private final Launcher launcher;
    private final JsonNode admin;

    private Cloud(Launcher launcher, JsonNode admin) {
        this.launcher = launcher;
        this.admin = admin;
    }

    /**
     * Starts a cloud with its data below a directory and returns when it is ready.
     *
     * @param options of the launcher's {@code start}, such as {@code --zone demo}; without that the cloud is empty
     */
    static Cloud start(Path directory, String... options) throws IOException, InterruptedException {
        return start(new Launcher(Launcher.unpacked(), directory.resolve("data")), options);
    }

    /** Starts (again) what a launcher has the data of. */
    static Cloud start(Launcher launcher, String... options) throws IOException, InterruptedException {
        Said started = launcher.start(options);
        if (started.exit() != 0) {
            throw new IOException(started.text());
        }
        return new Cloud(
                launcher,
                new ObjectMapper()
                        .readTree(launcher.data().resolve("admin.json").toFile()));
    }

    Launcher launcher() {
        return launcher;
    }

    /** A field of {@code admin.json}: url, username, password, apikey or secretkey. */
    String admin(String field) {
        return admin.required(field).asText();
    }

    /** Where the API is. */
    String url() {
        return admin("url");
    }

    void stop() throws IOException, InterruptedException {
        Said stopped = launcher.say("stop");
        if (stopped.exit() != 0) {
            throw new IOException(stopped.text());
        }
    }

    /**
     * Runs a Python script of this module with the machine's own Python, so that it sees the clients that Debian packages.
     * It finds the cloud in its environment: CLOUDSTACK_ENDPOINT, CLOUDSTACK_KEY, CLOUDSTACK_SECRET and HANEUL_DATA.
     * It runs where the directory "data" is the cloud's; what it says is kept beside the test reports.
     */
    Said python(String script, String... arguments) throws IOException, InterruptedException {
        Path scripts = Path.of(System.getProperty("haneul.python"));
        return python(scripts.resolve(script), arguments);
    }

    /** The same for a script from elsewhere. */
    Said python(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CLOUDSTACK_ENDPOINT", url());
        environment.put("CLOUDSTACK_KEY", admin("apikey"));
        environment.put("CLOUDSTACK_SECRET", admin("secretkey"));
        environment.put("HANEUL_DATA", launcher.data().toString());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        Said said = Commands.run(
                command, environment, launcher.data().toAbsolutePath().getParent(), SCRIPT_LIMIT);
        Path reports = Files.createDirectories(Path.of(System.getProperty("haneul.work"), "scripts"));
        Files.writeString(reports.resolve(script.getFileName() + ".log"), said.text());
        return said;
    }
}
