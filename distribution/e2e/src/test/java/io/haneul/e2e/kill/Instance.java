package io.haneul.e2e.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The distribution, running, with its launcher. */
final class Instance {
    private final Path launcher;
    private final Path data;
    private final int port;

    Instance(Path launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Starts it, and returns when it is ready. */
    void start() throws IOException, InterruptedException {
        Process process = starting();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("it does not start: " + said);
        }
    }

    /** {@return the launcher at work} */
    Process starting() throws IOException {
        return launch("start", "--port", Integer.toString(port), "--bind", "127.0.0.1", "--zone", "demo");
    }

    void stop() throws IOException, InterruptedException {
        Process process = launch("stop");
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    /** Removes all its data. */
    void forget() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    }

    private Process launch(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** {@return the process id of the server; 0 while there is none} */
    long server() throws IOException, InterruptedException {
        return status("pid");
    }

    /** {@return the process id of the database; 0 while there is none} */
    long database() throws IOException, InterruptedException {
        return status("dbpid");
    }

    private long status(String field) throws IOException, InterruptedException {
        Process process = launch("status", "--json");
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        Matcher value = Pattern.compile("\"" + field + "\":([0-9]+)").matcher(said);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }

    /** Ends a process as a power failure does, and returns when it is gone. */
    static void kill(long pid) throws InterruptedException {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (lives(pid)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("process " + pid + " cannot be killed");
            }
            Thread.sleep(1);
        }
    }

    /** A process nobody has asked about yet is still listed, but has no command line. */
    private static boolean lives(long pid) {
        try {
            return Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")).length > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
