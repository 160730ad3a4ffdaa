package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Outage;
import io.haneul.engine.testing.Server;
import io.haneul.engine.testing.Wall;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.Gate;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that are held up for so long that their networks have forgotten what they brought into force for them. */
final class LateStartTest {
    private static final EngineConfig.Timing FORGETFUL =
            new EngineConfig.Timing(Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofMillis(80));

    @TempDir
    static Path data;

    private static Outage outage;
    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static DemoZone zone;
    private static String network;

    @BeforeAll
    static void open() throws IOException {
        outage = new Outage();
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(
                schema,
                simulator,
                new Server.Settings(data, "one", Gate.OPEN, Wall.OPEN, Clock.systemUTC(), FORGETFUL),
                outage);
        zone = DemoZone.build(server, 1, 2);
        network = zone.network(server, "net");
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

    private static void succeeds(Answer.Accepted accepted) {
        JobRow job = server.ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
    }

    private static long unsettled() {
        return server.store().read(tx -> tx.networks().waiting(tx.now())).size();
    }

    private static void hold(String name) {
        simulator
                .faults()
                .add(new FaultRule(
                        name,
                        "*",
                        Set.of(FaultRule.Verb.ENSURE_RUNNING),
                        FaultRule.Kind.UNREACHABLE,
                        Duration.ZERO,
                        0));
    }

    private static void awaitStruck(String name, int times) throws InterruptedException {
        await(() -> simulator.faults().struck(name) >= times);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "it does not come");
            Thread.sleep(2);
        }
    }

    @Test
    void aHostThatIsAwayUntilAllIsWrittenDownIsToldToStartTheMachine() throws InterruptedException {
        succeeds(deploy("before"));
        hold("away");
        Answer.Accepted late = deploy("late");
        awaitStruck("away", 1);
        await(() -> unsettled() == 0);
        simulator.faults().clear();

        succeeds(late);
    }

    @Test
    void aDatabaseThatIsAwayForAWhileLosesNoStart() throws InterruptedException {
        List<Answer.Accepted> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(deploy("outlived-" + i));
        }
        outage.begin();
        await(() -> outage.refused() >= 40);
        outage.end();

        all.forEach(LateStartTest::succeeds);
        await(() -> unsettled() == 0);
    }
}
