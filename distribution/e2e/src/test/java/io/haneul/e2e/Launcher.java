package io.haneul.e2e;

import io.haneul.e2e.Commands.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher of an unpacked distribution, with one data directory. */
public final class Launcher {

    private final Path home;
    private final Path data;
    private final Map<String, String> environment;
    private final int port;

    Launcher(Path home, Path data) {
        this(home, data, Map.of());
    }

    private Launcher(Path home, Path data, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.environment = environment;
        this.port = freePort();
    }

    /** The same launcher with more in its environment, on a port of its own. */
    Launcher with(Map<String, String> more) {
        return new Launcher(home, data, more);
    }

    /** The distribution unpacked, by this call or an earlier one: instances of it may be running. */
    public static Path unpacked() throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("haneul.distribution"));
        Path work = Path.of(System.getProperty("haneul.work"), "launcher");
        Path place =
                work.resolve(Long.toString(Files.getLastModifiedTime(archive).toMillis()));
        Path home = place.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        if (!Files.exists(home.resolve("VERSION"))) {
            Commands.run(List.of("rm", "-rf", work.toString()));
            Files.createDirectories(place);
            Said said = Commands.run(List.of("tar", "xzf", archive.toString(), "-C", place.toString()));
            if (said.exit() != 0) {
                throw new IOException(said.text());
            }
        }
        return home;
    }

    /** Starts it on this launcher's port with an empty cloud, unless the options say otherwise; the last one counts. */
    Said start(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("start", "--port", Integer.toString(port), "--zone", "none"));
        words.addAll(List.of(more));
        return say(words.toArray(String[]::new));
    }

    /** Runs a command of the launcher with this data directory. */
    Said say(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("bin/haneul").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return Commands.run(command, environment, Path.of("").toAbsolutePath(), Duration.ofMinutes(5));
    }

    /** A field of {@code status --json}, or an empty string if it is null. */
    String status(String field) throws IOException, InterruptedException {
        String json = say("status", "--json").text();
        Matcher value = Pattern.compile("\"" + field + "\":(?:\"([^\"]*)\"|([0-9]+)|null)")
                .matcher(json);
        if (!value.find()) {
            throw new IOException("no " + field + " in " + json);
        }
        return value.group(1) != null ? value.group(1) : value.group(2) != null ? value.group(2) : "";
    }

    long pid(String field) throws IOException, InterruptedException {
        return Long.parseLong(status(field));
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
