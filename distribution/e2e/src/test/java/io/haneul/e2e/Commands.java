package io.haneul.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of the machine, run to their end. */
final class Commands {

    /** How a command ended, and what it said on both outputs. */
    record Said(int exit, String text) {}

    private static final Path NOTHING = Path.of("/dev/null");

    private Commands() {}

    static Said run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of(), Path.of("").toAbsolutePath(), Duration.ofMinutes(5));
    }

    /** Runs a command in a directory with more in its environment; one that takes longer than the limit is killed, and that is a failure. */
    static Said run(List<String> command, Map<String, String> environment, Path directory, Duration limit)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("said", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(NOTHING.toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new IOException(
                        command + " did not end within " + limit + ":\n" + Files.readString(output, UTF_8));
            }
            return new Said(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
