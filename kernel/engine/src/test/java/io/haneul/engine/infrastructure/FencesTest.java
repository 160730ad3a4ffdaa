package io.haneul.engine.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.fencing.FenceVerdict;
import io.haneul.spi.fencing.Fencing;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FencesTest {
    private static final Instant DIED = Instant.parse("2026-01-31T10:00:00Z");

    @TempDir
    static Path data;

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static HostResponse first;
    private static HostResponse second;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        DemoZone.build(server, 2, 1);
        List<HostResponse> hosts = server.list(HostResponse.class, "listHosts", "type", "Routing");
        first = hosts.get(0);
        second = hosts.get(1);
        server.plugins().fencing().add(new Puller("pulls"));
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    /** Pulls the plug of every host but one it cannot reach. */
    private static final class Puller implements Fencing {
        private final String name;
        private final List<String> pulled = new CopyOnWriteArrayList<>();

        Puller(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FenceVerdict ensureFenced(Call call, Target target) throws Fault {
            if (call.epoch().value() == 666) {
                throw new Fault(FaultKind.UNKNOWN, "the line went dead after the order");
            }
            pulled.add(target.host().orElseThrow().name());
            return new FenceVerdict.Dead(
                    DIED, "pulled " + target.host().orElseThrow().name());
        }
    }

    private static FenceVerdict fence(HostId host, long epoch) throws Fault, InterruptedException {
        return server.engine()
                .fences()
                .fence(host, new Call("test", new Epoch(epoch), Instant.now().plusSeconds(10), 1));
    }

    private static void named(HostResponse host, String provider) {
        server.call(
                "updateConfiguration",
                "name",
                Fences.PROVIDER,
                "clusterid",
                String.valueOf(host.clusterId()),
                "value",
                provider);
    }

    @Test
    void theProviderTheClusterNamesProvesTheHostDead() throws Exception {
        named(first, "pulls");

        FenceVerdict.Dead dead = assertInstanceOf(FenceVerdict.Dead.class, fence(first.id(), 1));

        assertEquals(DIED, dead.since());
        assertTrue(dead.evidence().contains(first.name()));
    }

    @Test
    void whatTheProviderDoesNotKnowIsNoProof() {
        named(first, "pulls");

        assertEquals(
                FaultKind.UNKNOWN,
                assertThrows(Fault.class, () -> fence(first.id(), 666)).kind());
    }

    @Test
    void aProviderThatIsNotThereIsWaitedFor() {
        named(second, "absent");

        assertThrows(ProviderMissing.class, () -> fence(second.id(), 1));
    }

    @Test
    void aHostThatIsNotThereIsNotProvenDead() throws Exception {
        assertInstanceOf(FenceVerdict.NotProven.class, fence(new HostId(UUID.randomUUID()), 1));
    }
}
