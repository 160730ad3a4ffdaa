package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.plugins.simulator.world.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it starts machines: what it was told is done must be there, and nothing else but what it was at. */
class SimulatorKilledTest {
    private static final int CALLERS = 4;

    @TempDir
    Path directory;

    @RepeatedTest(3)
    void whatWasAcknowledgedSurvivesAKilledProcess() throws Exception {
        Path answers = directory.resolve("answers");
        Path world = directory.resolve("world");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        world.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(answers.toFile())
                .start();
        try {
            while (acknowledged(answers).size() < 300) {
                assertTrue(process.isAlive(), "the process ended by itself");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        Set<String> acknowledged = acknowledged(answers);
        try (Simulator simulator = new Simulator(world)) {
            Set<String> running =
                    simulator.state().running().stream().map(Machine::name).collect(Collectors.toSet());
            assertTrue(running.containsAll(acknowledged), () -> "lost: " + missing(acknowledged, running));
            assertTrue(running.size() <= acknowledged.size() + CALLERS, "more runs than was ever asked for");
            assertEquals(running.size(), simulator.state().running().size());
            assertTrue(simulator.state().volumes().size() >= running.size());
        }
    }

    /** {@return the machines named in whole lines: what was cut off in the middle may not have been told} */
    private static Set<String> acknowledged(Path answers) throws IOException {
        String told = Files.readString(answers);
        return told.substring(0, told.lastIndexOf('\n') + 1).lines().collect(Collectors.toSet());
    }

    private static Set<String> missing(Set<String> acknowledged, Set<String> running) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(running);
        return missing;
    }

    /** Starts machines on a few hosts, several at a time, and names each when it runs, until it is killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Stage stage = new Stage(new Simulator(Path.of(arguments[0])));
            for (int host = 0; host < 20; host++) {
                stage.prepare("c0/h" + host);
            }
            for (int caller = 0; caller < CALLERS; caller++) {
                String mine = "i-" + caller + "-";
                new Thread(() -> startMachines(stage, mine)).start();
            }
        }

        private static void startMachines(Stage stage, String prefix) {
            try {
                for (int number = 0; number < 600; number++) {
                    String name = prefix + number + "-VM";
                    stage.start("c0/h" + number % 20, name, 1);
                    System.out.write((name + "\n").getBytes(StandardCharsets.UTF_8));
                    System.out.flush();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
