package io.haneul.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks again and again at the arguments and environments of all processes that have to do with a data directory. */
final class Processes implements AutoCloseable {
    private static final long PAUSE_MILLIS = 10;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Processes(Path data) {
        this.thread = new Thread(() -> watch(data.toString()), "processes");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return each argument list and environment that was seen} */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    private void watch(String data) {
        try {
            while (!Thread.interrupted()) {
                look(data);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String data) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String arguments = read(process.resolve("cmdline"));
                String environment = read(process.resolve("environ"));
                if (arguments.contains(data) || environment.contains(data)) {
                    seen.add(arguments);
                    seen.add(environment);
                }
            }
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (IOException e) {
            return ""; // it has ended, or is somebody else's
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
