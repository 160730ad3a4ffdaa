package io.haneul.engine.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.commands.operation.HaneulProviderResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.plugin.PluginCommands;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.Gate;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing, refused or late is told with its reason, while it is so. */
final class ProblemsTest {
    @TempDir
    static Path data;

    private static final Present PRESENT = new Present();
    private static final Deaf DEAF = new Deaf();

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static DemoZone zone;
    private static String network;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(
                schema,
                simulator,
                new Server.Settings(
                        data, "one", Gate.OPEN, PRESENT, Clock.systemUTC(), EngineConfig.Timing.PRODUCTION));
        zone = DemoZone.build(server, 1, 1);
        network = zone.network(server, "net");
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static List<HaneulProblemResponse> problems(String kind) {
        return server.list(HaneulProblemResponse.class, "listHaneulProblems").stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private static List<String> told(String kind) {
        return problems(kind).stream().map(one -> one.name() + " " + one.text()).toList();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "has not come to be");
            Thread.onSpinWait();
        }
    }

    private static Answer.Accepted deploy(String name) {
        return server.accepted(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "networkids",
                network,
                "name",
                name);
    }

    @Test
    void providersOfAllRolesAreListed() {
        server.plugins().eventSinks().add(DEAF);
        try {
            Set<String> roles = server.list(HaneulProviderResponse.class, "listHaneulProviders").stream()
                    .map(HaneulProviderResponse::role)
                    .collect(Collectors.toSet());

            assertTrue(roles.containsAll(Set.of("hypervisor", "storage", "handler", "event sink")), roles.toString());
            assertEquals(
                    List.of("deaf"),
                    server.list(HaneulProviderResponse.class, "listHaneulProviders", "role", "event sink").stream()
                            .map(HaneulProviderResponse::name)
                            .toList());
        } finally {
            server.plugins().eventSinks().remove(DEAF);
        }
    }

    @Test
    void driversThatHostsAndPoolsNeedAreMissedAndTheJobsThatWaitForThemToldSinceWhen() {
        Instant before = Instant.now();
        PRESENT.leave(server);
        Answer.Accepted waiting;
        try {
            assertEquals(
                    List.of(
                            "hypervisor simulator is not there; 1 host needs it",
                            "storage simulator is not there; 1 pool needs it",
                            "network VirtualRouter is not there; 1 physical network needs it"),
                    told("provider"));
            waiting = deploy("waits");
            until(() -> !problems("job").isEmpty());
            HaneulProblemResponse job = problems("job").get(0);
            assertTrue(job.name().startsWith(waiting.job() + " "), job.toString());
            assertTrue(job.text().matches("waits for .+, which is not there"), job.text());
            Instant since = job.since().toInstant();
            assertFalse(since.isBefore(before.minusMillis(1)), since + " is before " + before);
            assertFalse(since.isAfter(Instant.now()), since.toString());
        } finally {
            PRESENT.comeBack();
        }
        assertEquals(JobState.SUCCEEDED, server.ended(waiting.job()).state());
        assertEquals(List.of(), told("provider"));
        assertEquals(List.of(), told("job"));
    }

    @Test
    void whoFencesByASettingAndIsNotThereIsMissed() {
        server.call("updateConfiguration", "name", "fencing.provider", "value", "Switchboard");
        try {
            assertEquals(List.of("fencing Switchboard is not there; 1 host needs it"), told("provider"));
        } finally {
            server.call("updateConfiguration", "name", "fencing.provider", "value", "");
        }
        assertEquals(List.of(), told("provider"));
    }

    @Test
    void commandsOfPluginsThatWereNotTakenAreToldWithTheReason() {
        Clashing handler = new Clashing();
        server.plugins().handlers().add(handler);
        server.engine().providerAppeared(PluginCommands.ROLE + " " + handler.name());

        assertEquals(
                List.of("of handler clashing " + Clashing.ListZonesToo.class.getName()
                        + " was not taken: command listZones is there already"),
                told("command"));

        server.engine().handlerLeaves(handler);
        server.plugins().handlers().remove(handler);
        assertEquals(List.of(), told("command"));
    }

    @Test
    void rulesThatAProviderRefusesAreToldOfTheirNetworkUntilItTakesThem() {
        PRESENT.router.refuse("the rule's port is not one");
        try {
            assertEquals(JobState.SUCCEEDED, server.ended(deploy("first").job()).state());

            assertEquals(
                    List.of("net (" + network + ") VirtualRouter does not take 1 rule: the rule's port is not one"),
                    told("network"));
        } finally {
            PRESENT.router.takeAll();
        }
        assertEquals(JobState.SUCCEEDED, server.ended(deploy("second").job()).state());
        assertEquals(List.of(), told("network"));
    }

    @Test
    void aSinkThatTakesNothingIsToldWithWhatItSaysAndOneThatIsAwayIsMissed() throws SQLException {
        server.plugins().eventSinks().add(DEAF);
        until(() -> server.store().read(tx -> tx.sinks().position(DEAF.name())).isPresent());
        server.call("createDomain", "name", "happens");
        assertEquals(List.of(), told("event sink"));
        until(() -> DEAF.asked.get() > 0);
        older("10 minute");

        HaneulProblemResponse late = problems("event sink").get(0);
        assertEquals("deaf", late.name());
        assertTrue(
                late.text().matches("lags: up to \\d+ events were not taken; UNREACHABLE it is deaf"), late.toString());
        assertTrue(late.since().toInstant().isBefore(Instant.now().minusSeconds(500)), late.toString());

        server.plugins().eventSinks().remove(DEAF);
        assertTrue(told("event sink").get(0).matches("deaf is not there; up to \\d+ events wait for it"));
        older("3 day");
        assertEquals(List.of(), told("event sink"));
    }

    private static void older(String by) throws SQLException {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update event set created = created - interval " + by);
        }
    }
}
