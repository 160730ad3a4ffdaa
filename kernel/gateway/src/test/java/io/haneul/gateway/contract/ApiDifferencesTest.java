package io.haneul.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.engine.testing.Server;
import io.haneul.gateway.TestServer;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole server compared with the contract, as {@code ./haneul api-diff} compares it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDifferencesTest {
    private static final String REVIEWED = "distribution/docs/reference/api-differences.txt";

    private final TestSchema schema = TestDatabase.shared().createSchema();
    private Simulator simulator;
    private Server server;
    private TestServer http;

    private Path data;

    private record Said(int status, String out, String err) {}

    @BeforeAll
    void open(@TempDir Path files) throws Exception {
        data = files;
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        http = new TestServer(server.engine().engine());
    }

    @AfterAll
    void close() throws Exception {
        http.stop();
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private Said run(Path contract, String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--url", http.url()));
        arguments.addAll(List.of("--admin", data.resolve("admin.json").toString()));
        arguments.addAll(List.of("--contract", contract.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ApiDiff.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Said(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Path contract() throws Exception {
        return Path.of(ApiDifferencesTest.class.getResource("api.json").toURI());
    }

    /** Ends with how to go on, as it will fail whenever commands are added. */
    @Test
    void everyDifferenceFromTheContractIsReviewedAndTheirCountOnlyFalls() throws Exception {
        Path reviewed = root().resolve(REVIEWED);

        if (Boolean.getBoolean("haneul.api.write")) {
            run(contract(), "--reviewed", reviewed.toString(), "--write");
        }
        Said said = run(contract(), "--reviewed", reviewed.toString());

        assertEquals(
                0,
                said.status(),
                () -> said + "\n"
                        + "Give new differences a reason in " + REVIEWED
                        + ", or mend them. What is no difference any more"
                        + " is taken out, and the count set, by this test with -Dhaneul.api.write=true or by"
                        + " ./haneul api-diff CONTRACT --write.");
    }

    @Test
    void whatNobodyReviewedIsToldAndWrittenDownForReview(@TempDir Path files) throws Exception {
        Path contract = contract(files);
        Path reviewed = files.resolve("reviewed.txt");
        Files.writeString(
                reviewed, "count 99\n# why\nfield gone*,list* id,lost | not kept\nfield listZones id | was missing\n");

        Said said = run(contract, "--reviewed", reviewed.toString());

        assertEquals(1, said.status());
        List.of(
                        "async listZones -",
                        "parameter listZones lost (string)",
                        "parameter-type listZones name (string, not integer)",
                        "field-type listZones name (string, not boolean)",
                        "command noSuch -",
                        "field listZones id | was missing",
                        "1 of 2 commands")
                .forEach(line -> assertTrue(said.out().contains(line), () -> line + "\n" + said.out()));

        run(contract, "--reviewed", reviewed.toString(), "--write");

        assertEquals(
                List.of(
                        "count 8",
                        "# why",
                        "field list* lost | not kept",
                        "command noSuch - | ?",
                        "async listZones - | ?",
                        "parameter listZones lost | ?",
                        "parameter-type listZones name | ?",
                        "field-type listZones name | ?"),
                Files.readAllLines(reviewed));
        assertEquals(1, run(contract, "--reviewed", reviewed.toString()).status(), "a ? is no reason");
        Files.writeString(reviewed, Files.readString(reviewed).replace("| ?", "| because"));
        Said fine = run(contract, "--reviewed", reviewed.toString(), "--json");
        assertEquals(0, fine.status());
        assertEquals(8, new ObjectMapper().readTree(fine.out()).get("count").asInt());
    }

    private static Path contract(Path files) throws IOException {
        return Files.writeString(
                files.resolve("contract.json"),
                """
                {"listZones":{"async":true,"params":{"id":"uuid:Zone","name":"integer","lost":"string!"},
                  "response":{"id":"string","name":"boolean","lost":"string"}},
                 "noSuch":{"async":false,"params":{"a":"string"},"response":{"b":"string"}},
                 "gone":{"async":false,"era":"dropped","params":{},"response":{}}}""");
    }

    @Test
    void whatCannotBeComparedIsSaid(@TempDir Path files) throws Exception {
        assertTrue(run(files.resolve("absent.json")).err().contains("absent.json cannot be read"));
        Path wrong = Files.writeString(files.resolve("wrong.json"), "{\"a\":1}");
        assertEquals(2, run(wrong).status());
        assertTrue(run(wrong).err().contains("no contract"));
        Path reviewed = Files.writeString(files.resolve("reviewed.txt"), "field a b\n");
        assertTrue(run(contract(), "--reviewed", reviewed.toString()).err().contains("'field a b' is not"));
    }
}
