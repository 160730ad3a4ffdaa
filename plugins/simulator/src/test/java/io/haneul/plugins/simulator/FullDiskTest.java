package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.plugins.simulator.world.SimulatedState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that cannot be written. A directory in its place stands for a full disk: it holds for the superuser too. */
class FullDiskTest {
    @TempDir
    Path directory;

    @Test
    void whatCannotBeWrittenDoesNotHappenAndCanBeTriedAgain() throws Exception {
        try (Simulator simulator = new Simulator(directory)) {
            Stage stage = new Stage(simulator);
            stage.machine("i-1-VM");
            SimulatedState before = simulator.state();
            Path journal = directory.resolve("hosts/c0+h0.jsonl");
            Path aside = directory.resolve("aside");
            Files.move(journal, aside);
            Files.createDirectory(journal);
            Fault fault = assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
            assertEquals(FaultKind.UNREACHABLE, fault.kind());
            assertEquals(before, simulator.state());
            Files.delete(journal);
            Files.move(aside, journal);
            stage.start("i-1-VM", 1);
        }
        try (Simulator simulator = new Simulator(directory)) {
            assertEquals(1, simulator.state().running().size());
        }
    }
}
