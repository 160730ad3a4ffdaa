package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.plugins.simulator.world.SimulatedState;
import io.haneul.spi.hypervisor.VmSpec;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator keeps when its process ends, at whatever moment. */
class SimulatorSurvivesTest {
    @TempDir
    Path directory;

    @Test
    void everythingIsThereAfterTheProcessIsGone() throws Exception {
        SimulatedState before;
        try (Simulator simulator = new Simulator(directory)) {
            Stage stage = new Stage(simulator);
            stage.start("i-1-VM", 1);
            stage.start("i-2-VM", 1);
            simulator.accidents().guestPowersOff("c0/h0", "i-2-VM");
            stage.deliver("i-1-VM", 7, "{}");
            before = simulator.state();
        }
        try (Simulator simulator = new Simulator(directory)) {
            assertEquals(before, simulator.state());
            assertEquals(1, simulator.state().running().size());
            assertEquals(2, simulator.state().volumes().size());
        }
    }

    @Test
    void aLineCutOffByACrashIsDroppedAndTheNextOneIsWhole() throws Exception {
        try (Simulator simulator = new Simulator(directory)) {
            new Stage(simulator).start("i-1-VM", 1);
        }
        Files.write(
                directory.resolve("hosts/c0+h0.jsonl"),
                "{\"entry\":\"machine\",\"mach".getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        try (Simulator simulator = new Simulator(directory)) {
            new Stage(simulator).start("i-2-VM", 1);
        }
        try (Simulator simulator = new Simulator(directory)) {
            assertEquals(2, simulator.state().running().size());
        }
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        try (Simulator simulator = new Simulator(directory)) {
            new Stage(simulator).start("i-1-VM", 1);
        }
        Files.writeString(directory.resolve("hosts/c0+h0.jsonl"), "nonsense\n", StandardOpenOption.APPEND);
        UncheckedIOException refusal = assertThrows(UncheckedIOException.class, () -> new Simulator(directory));
        assertTrue(refusal.getMessage().contains("c0+h0.jsonl is damaged"), refusal.getMessage());
        assertThrows(
                UncheckedIOException.class, () -> new Simulator(directory), "the lock is free again, the damage stays");
    }

    @Test
    void aDirectoryHasOneSimulatorAtATime() {
        try (Simulator simulator = new Simulator(directory)) {
            assertEquals(List.of(), simulator.state().hosts());
            UncheckedIOException refusal = assertThrows(UncheckedIOException.class, () -> new Simulator(directory));
            assertTrue(refusal.getMessage().contains("another simulator"), refusal.getMessage());
        }
    }

    @Test
    void journalsStayShortHoweverOftenAMachineIsStarted() throws Exception {
        try (Simulator simulator = new Simulator(directory)) {
            Stage stage = new Stage(simulator);
            for (int epoch = 1; epoch <= 2000; epoch++) {
                stage.start("i-1-VM", epoch);
                stage.stop("i-1-VM", epoch);
            }
        }
        assertTrue(Files.size(directory.resolve("hosts/c0+h0.jsonl")) < 100_000);
        try (Simulator simulator = new Simulator(directory)) {
            assertEquals(
                    2000, simulator.state().hosts().get(0).machines().get(0).boots());
        }
    }

    @Test
    void aVolumeInUseIsStillKnownToBeInUse() throws Exception {
        VmSpec spec;
        try (Simulator simulator = new Simulator(directory)) {
            spec = new Stage(simulator).start("i-1-VM", 1);
        }
        try (Simulator simulator = new Simulator(directory)) {
            Stage stage = new Stage(simulator);
            UUID volume = spec.disks().get(0).id().value();
            Fault fault = assertThrows(Fault.class, () -> stage.removeVolume(volume, 1));
            assertEquals(FaultKind.CONFLICT, fault.kind());
            stage.stop("i-1-VM", 1);
            stage.removeVolume(volume, 1);
            assertEquals(List.of(), simulator.state().volumes());
        }
    }
}
