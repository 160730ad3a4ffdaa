package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.engine.testing.Wall;
import io.haneul.model.JobId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.FaultRule.Kind;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.store.Gate;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing accounts and domains of which something cannot be removed: it fails, says what, and can be asked for again. */
final class StuckRemovalTest {
    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @TempDir
    static Path data;

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static DemoZone zone;

    /** Can be put forward. */
    private static final class Advancing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.system(other);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(LATER.get());
        }
    }

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(
                schema,
                simulator,
                new Server.Settings(
                        data, "one", Gate.OPEN, Wall.OPEN, new Advancing(), EngineConfig.Timing.PRODUCTION));
        zone = DemoZone.build(server, 1, 1);
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    @AfterEach
    void heal() {
        simulator.faults().clear();
    }

    private static void advance(Duration time) {
        LATER.accumulateAndGet(time, Duration::plus);
    }

    private static void strike(String name, Kind kind, Verb verb) {
        simulator.faults().add(FaultRule.of(name, kind).on(verb));
    }

    private static void awaitStruck(String name) throws InterruptedException {
        await(name, () -> simulator.faults().struck(name) > 0);
    }

    private static void await(JobId job, Predicate<JobRow> condition) throws InterruptedException {
        await(
                job.toString(),
                () -> condition.test(
                        server.store().read(tx -> tx.jobs().find(job)).orElseThrow()));
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, what + " does not come");
            Thread.sleep(5);
        }
    }

    private static String account(String name, String domain) {
        return server.id(
                "createAccount",
                "username",
                name,
                "password",
                "password",
                "email",
                "a@example.org",
                "firstname",
                "a",
                "lastname",
                "b",
                "accounttype",
                "0",
                "domainid",
                domain);
    }

    private static String network(String account, String domain) {
        return server.id(
                "createNetwork",
                "name",
                account,
                "displaytext",
                account,
                "zoneid",
                zone.zone(),
                "networkofferingid",
                zone.isolated(),
                "account",
                account,
                "domainid",
                domain);
    }

    private static Answer.Accepted deploy(String account, String domain, String network, String name) {
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
                name,
                "account",
                account,
                "domainid",
                domain);
    }

    private static String failed(JobId job) {
        JobRow row = server.ended(job);
        assertEquals(JobState.FAILED, row.state());
        return String.valueOf(row.errorText());
    }

    private static void succeeds(Answer.Accepted accepted) {
        JobRow row = server.ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, row.state(), String.valueOf(row.errorText()));
    }

    @Test
    void anAccountWhoseHostDoesNotAnswerIsRemovedOnceItAnswersAgain() throws InterruptedException {
        String domain = server.id("createDomain", "name", "silent");
        String account = account("silent", domain);
        succeeds(deploy("silent", domain, network("silent", domain), "silent-1"));
        strike("silent", Kind.UNREACHABLE, Verb.ENSURE_STOPPED);

        Answer.Accepted removal = server.accepted("deleteAccount", "id", account);
        awaitStruck("silent");
        advance(Duration.ofMinutes(10));

        String text = failed(removal.job());
        assertTrue(text.startsWith("Account silent could not be removed"), text);
        assertTrue(text.contains("1 virtual machines (silent-1)") && text.contains("at c0/h0"), text);
        simulator.faults().clear();
        succeeds(server.accepted("deleteAccount", "id", account));
        assertEquals(0, server.list(Record.class, "listAccounts", "id", account).size());
    }

    @Test
    void anAccountWhoseMachineCannotBeUndoneIsGivenUpAfterAWhile() throws InterruptedException {
        String domain = server.id("createDomain", "name", "undone");
        String account = account("undone", domain);
        String network = network("undone", domain);
        Answer.Accepted first = deploy("undone", domain, network, "undone-1");
        succeeds(first);
        String vm = first.id().orElseThrow().toString();
        succeeds(server.accepted("destroyVirtualMachine", "id", vm, "expunge", "true"));
        strike("no start", Kind.INVALID, Verb.ENSURE_RUNNING);
        strike("no undo", Kind.UNREACHABLE, Verb.ENSURE_ABSENT);
        Answer.Accepted start = deploy("undone", domain, network, "undone-2");
        await(start.job(), job -> job.direction() == Direction.UNDO);

        Answer.Accepted removal = server.accepted("deleteAccount", "id", account);
        await(removal.job(), job -> job.baton().contains(start.job().toString()));
        advance(Duration.ofMinutes(20));

        String text = failed(removal.job());
        assertTrue(text.contains("undone-2") && text.contains(start.job().toString()), text);
        assertTrue(text.contains("does not come to an end"), text);
        simulator.faults().clear();
        server.ended(start.job());
        succeeds(server.accepted("deleteAccount", "id", account));
        assertEquals(0, server.list(Record.class, "listAccounts", "id", account).size());
    }

    @Test
    void aDomainSaysWhichOfItsAccountsCouldNotBeRemovedAndWhy() throws InterruptedException {
        String domain = server.id("createDomain", "name", "held");
        account("held", domain);
        succeeds(deploy("held", domain, network("held", domain), "held-1"));
        strike("held", Kind.UNREACHABLE, Verb.ENSURE_STOPPED);

        Answer.Accepted removal = server.accepted("deleteDomain", "id", domain, "cleanup", "true");
        awaitStruck("held");
        advance(Duration.ofMinutes(10));

        String text = failed(removal.job());
        assertTrue(text.startsWith("Domain held could not be removed"), text);
        assertTrue(text.contains("Account held could not be removed") && text.contains("held-1"), text);
        simulator.faults().clear();
        succeeds(server.accepted("deleteDomain", "id", domain, "cleanup", "true"));
        assertEquals(0, server.list(Record.class, "listDomains", "id", domain).size());
    }
}
