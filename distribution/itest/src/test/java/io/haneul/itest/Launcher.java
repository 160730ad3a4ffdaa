package io.haneul.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher of an unpacked distribution, with one data directory. */
final class Launcher {

    /** How a command ended, and what it said on both outputs. */
    record Said(int exit, String text) {}

    private final Path home;
    private final Path data;
    private final int port;

    Launcher(Path home, Path data) {
        this.home = home;
        this.data = data;
        this.port = freePort();
    }

    /** Unpacks the distribution, or gives the directory where that was done before. */
    static Path unpacked() throws IOException, InterruptedException {
        Path work = Path.of(System.getProperty("haneul.work"), "launcher");
        Path archive = Path.of(System.getProperty("haneul.distribution"));
        Path home = work.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        Files.createDirectories(work);
        run(List.of("rm", "-rf", home.toString()));
        Said said = run(List.of("tar", "xzf", archive.toString(), "-C", work.toString()));
        if (said.exit() != 0) {
            throw new IOException(said.text());
        }
        return home;
    }

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
        return run(command);
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

    private static Said run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
