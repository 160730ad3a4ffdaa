package io.haneul.engine.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.compute.UserVmResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that dies and comes back before anybody counts it as down has lost all that ran there and was brought there. */
final class HostRestartTest {
    private static final String HOST = "c0/h0";

    @TempDir
    Path data;

    private TestSchema schema;
    private Simulator simulator;
    private Server server;
    private DemoZone zone;
    private String network;

    @BeforeEach
    void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        server.call("updateConfiguration", "name", "ping.interval", "value", "1");
        zone = DemoZone.build(server, 1, 1);
        network = zone.network(server, "net");
    }

    @AfterEach
    void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private String running(String name) {
        Answer.Accepted accepted = server.accepted(
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
        JobRow job = server.ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        return accepted.id().orElseThrow().toString();
    }

    private void restart() throws Exception {
        simulator.accidents().hostDies(HOST);
        simulator.accidents().hostRevives(HOST);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "it does not come to that");
            Thread.sleep(20);
        }
    }

    @Test
    void aMachineStartsThereBeforeTheRestartIsNoticed() throws Exception {
        running("first");
        restart();

        String id = running("second");

        assertEquals(List.of(HOST), simulator.state().hostsRunning(UUID.fromString(id)));
    }

    @Test
    void machinesOfTheEarlierBootAreStoppedAndNewOnesStart() throws Exception {
        String id = running("first");
        restart();

        // what began to run only just now is not spared when its host was restarted
        await(() -> server.object(UserVmResponse.class, "listVirtualMachines", "id", id)
                .state()
                .equals("Stopped"));
        assertEquals(
                JobState.SUCCEEDED, server.job("startVirtualMachine", "id", id).state());
        assertEquals(List.of(HOST), simulator.state().hostsRunning(UUID.fromString(id)));
    }
}
