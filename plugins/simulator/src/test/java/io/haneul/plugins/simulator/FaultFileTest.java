package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file by which operators and end-to-end tests steer a simulator they cannot call. */
class FaultFileTest {
    private static final String TWICE =
            """
            {"faults": [{"name": "twice", "kind": "UNREACHABLE", "target": "c0/*", "verbs": ["ENSURE_RUNNING"], "times": 2}]}
            """;

    @TempDir
    Path directory;

    private Simulator simulator;
    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        simulator = new Simulator(directory);
        stage = new Stage(simulator);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void aFaultIsInForceForTheNextCallAndUntilTheFileIsGone() throws Exception {
        write("{\"faults\": [{\"name\": \"all\", \"kind\": \"BROKEN\"}]}");
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        write("{}");
        stage.start("i-1-VM", 1);
        write("{\"faults\": [{\"name\": \"all\", \"kind\": \"BROKEN\"}]}");
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        Files.delete(directory.resolve("faults.json"));
        stage.start("i-1-VM", 1);
    }

    @Test
    void aFaultThatIsUsedUpStaysSoWhenTheFileIsReadAgainAndAfterARestart() throws Exception {
        write(TWICE);
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        simulator.close();
        begin();
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        write(TWICE + "\n");
        stage.start("i-1-VM", 1);
        simulator.close();
        begin();
        stage.start("i-2-VM", 1);
        write(TWICE.replace("\"times\": 2", "\"times\": 3"));
        assertThrows(Fault.class, () -> stage.start("i-3-VM", 1), "a fault that was changed counts anew");
    }

    @Test
    void faultsOfTestsInTheSameProcessAreLeftAlone() throws Exception {
        simulator.faults().add(FaultRule.of("mine", FaultRule.Kind.BROKEN));
        write(TWICE);
        write("{}");
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        assertEquals(1, simulator.faults().struck("mine"));
    }

    @Test
    void accidentsHappenOnce() throws Exception {
        stage.prepare("c0/h1");
        stage.start("c0/h0", "i-1-VM", 1);
        stage.start("c0/h0", "i-2-VM", 1);
        stage.start("c0/h1", "i-3-VM", 1);
        String accidents =
                """
                {"accidents": [
                  {"id": "1", "kind": "GUEST_POWERS_OFF", "host": "c0/h0", "machine": "i-1-VM"},
                  {"id": "2", "kind": "MACHINE_REMOVED", "host": "c0/h0", "machine": "i-2-VM"},
                  {"id": "3", "kind": "MACHINE_REMOVED", "host": "c0/h0", "machine": "nobody"},
                  {"id": "4", "kind": "HOST_DIES", "host": "c0/h1"}]}
                """;
        write(accidents);
        assertThrows(Fault.class, () -> simulator.driver().observe(Stage.call(1), Stage.at("c0/h1")));
        assertEquals(List.of(), simulator.state().running());
        stage.start("c0/h0", "i-1-VM", 1);
        write(accidents + "\n");
        simulator.close();
        begin();
        stage.start("c0/h0", "i-2-VM", 1);
        assertEquals(2, simulator.state().running().size());
        String journal = Files.readString(directory.resolve("control.jsonl"));
        assertTrue(journal.contains("\"id\":\"3\",\"outcome\":\"host c0/h0 has no machine nobody\""), journal);
    }

    @Test
    void aFileThatIsNonsenseLeavesWhatWasOrderedBefore() throws Exception {
        write("{\"faults\": [{\"name\": \"all\", \"kind\": \"BROKEN\"}]}");
        assertThrows(Fault.class, () -> stage.start("i-1-VM", 1));
        for (String nonsense : List.of(
                "{\"faults\": [{\"name\": \"all\", ",
                "[]",
                "",
                "{\"faults\": [{\"name\": \"all\"}]}",
                "{\"faults\": [{\"name\": \"all\", \"kind\": \"PURPLE\"}]}",
                "{\"faults\": [{\"kind\": \"BROKEN\"}]}",
                "{\"fualts\": []}")) {
            write(nonsense);
            assertThrows(Fault.class, () -> stage.start("i-1-VM", 1), nonsense);
        }
    }

    @Test
    void aPictureOfTheWorldIsWrittenWhenAskedFor() throws Exception {
        stage.start("i-1-VM", 1);
        write("{\"dump\": \"first\"}");
        simulator.driver().observe(Stage.call(1), Stage.at("c0/h0"));
        JsonNode picture = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("state.json").toFile());
        assertEquals("first", picture.get("asked").asText());
        assertEquals("i-1-VM", picture.at("/hosts/0/machines/0/name").asText());
        assertEquals(1, picture.at("/pools/0/volumes").size());
    }

    @Test
    void aRunningProductLooksAtTheFileOfItsOwnAccord() throws Exception {
        simulator.close();
        System.setProperty("haneul.data", directory.resolve("data").toString());
        try (Simulator product = Simulator.ofProduct()) {
            assertEquals(List.of(), product.state().hosts());
            Path world = directory.resolve("data/simulator");
            Files.writeString(world.resolve("faults.json"), "{\"dump\": \"x\"}");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!Files.exists(world.resolve("state.json"))) {
                    Thread.onSpinWait();
                }
            });
        } finally {
            System.clearProperty("haneul.data");
        }
    }

    @Test
    void aProductWithoutADataDirectorySaysSo() {
        System.clearProperty("haneul.data");
        IllegalStateException refusal = assertThrows(IllegalStateException.class, Simulator::ofProduct);
        assertTrue(refusal.getMessage().contains("haneul.data"), refusal.getMessage());
        assertDoesNotThrow(() -> simulator.state());
    }

    private void write(String orders) throws IOException {
        Path fresh = directory.resolve("faults.json.new");
        Files.writeString(fresh, orders);
        Files.move(fresh, directory.resolve("faults.json"), StandardCopyOption.REPLACE_EXISTING);
    }
}
