package io.haneul.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A server process of one data directory: our child, or the survivor of an earlier JVM. A survivor is known by its
 * command line, so that a reused process id is never mistaken for it and a zombie nobody reaps counts as dead.
 */
final class ServerProcess {

    private static final Path PROCESSES = Path.of("/proc");
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private record Running(long pid, int port) {}

    private final long pid;
    private final int port;
    private final String dataArgument;
    private final Path log;
    private final long logStart;
    private final @Nullable Process child;

    private ServerProcess(Running running, Layout layout, long logStart, @Nullable Process child) {
        this.pid = running.pid();
        this.port = running.port();
        this.dataArgument = ServerOptions.dataArgument(layout);
        this.log = layout.log();
        this.logStart = logStart;
        this.child = child;
    }

    static ServerProcess launch(Layout layout, Settings settings, int port) throws IOException {
        ServerLog.rotate(layout.log());
        long logStart = ServerLog.end(layout.log());
        Process process = new ProcessBuilder(ServerOptions.server(layout, settings, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new ServerProcess(new Running(process.pid(), port), layout, logStart, process);
    }

    /** Any server still running on the data directory, however it came to be. */
    static Optional<ServerProcess> find(Layout layout) throws IOException {
        String wanted = ServerOptions.dataArgument(layout);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path entry : entries) {
                long pid = Long.parseLong(entry.getFileName().toString());
                List<String> arguments = arguments(pid);
                if (arguments.contains(wanted)) {
                    return Optional.of(new ServerProcess(
                            new Running(pid, port(arguments)), layout, ServerLog.end(layout.log()), null));
                }
            }
        }
        return Optional.empty();
    }

    long pid() {
        return pid;
    }

    int port() {
        return port;
    }

    boolean alive() {
        return child != null ? child.isAlive() : arguments(pid).contains(dataArgument);
    }

    /** What the server complained of since it was started or found. */
    String lastError() {
        return ServerLog.lastError(log, logStart);
    }

    /** Asks the server to end, and kills it when it has not by then. */
    void stop(Duration patience) {
        ProcessHandle.of(pid).filter(handle -> alive()).ifPresent(ProcessHandle::destroy);
        if (!awaitEnd(patience)) {
            ProcessHandle.of(pid).filter(handle -> alive()).ifPresent(ProcessHandle::destroyForcibly);
            awaitEnd(patience);
        }
    }

    private boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    private static int port(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> Integer.parseInt(argument.substring("--port=".length())))
                .findFirst()
                .orElse(0);
    }

    private static List<String> arguments(long pid) {
        try {
            byte[] line =
                    Files.readAllBytes(PROCESSES.resolve(Long.toString(pid)).resolve("cmdline"));
            return Arrays.asList(new String(line, UTF_8).split("\0"));
        } catch (IOException e) {
            // It ended, or it is not ours to look at: either way not a server of this data directory.
            return List.of();
        }
    }
}
