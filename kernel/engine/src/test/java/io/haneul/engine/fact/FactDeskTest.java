package io.haneul.engine.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.model.DeviceId;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import io.haneul.store.Counters;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactDeskTest {
    @TempDir
    private Path data;

    private TestSchema schema;
    private Simulator simulator;
    private Server server;
    private DemoZone zone;

    @BeforeEach
    void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        zone = DemoZone.build(server, 1, 2);
    }

    @AfterEach
    void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "has not come to be");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private VmRow deployed() {
        String network = zone.network(server, "n");
        UUID id = server.accepted(
                        "deployVirtualMachine",
                        "zoneid",
                        zone.zone(),
                        "serviceofferingid",
                        zone.offering(),
                        "templateid",
                        zone.template(),
                        "networkids",
                        network)
                .id()
                .orElseThrow();
        until(() -> row(id).state() == VmState.RUNNING);
        return row(id);
    }

    private VmRow row(UUID id) {
        return server.store().read(tx -> tx.vms().find(id)).orElseThrow();
    }

    private Facts facts() {
        return server.engine().facts();
    }

    private static FactTarget of(VmRow vm) {
        return new FactTarget.OfVm(vm.id(), vm.hostId());
    }

    private static Fact powered(Fact.GuestPowered.Power power) {
        return new Fact.GuestPowered(power, Instant.now().plusSeconds(1));
    }

    private long jobs() {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from job where script in ('notice-halt', 'reconnectHost')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String simulated(VmRow vm) {
        return simulator.state().hostsRunning(vm.id()).get(0);
    }

    @Test
    void aGuestThatWentOffIsRecordedWithoutWaitingForTheNextLookAtItsHost() throws Fault {
        VmRow vm = deployed();
        server.call("updateConfiguration", "name", "ping.interval", "value", "3600");
        simulator.accidents().guestPowersOff(simulated(vm), vm.instanceName());

        facts().report(of(vm), powered(Fact.GuestPowered.Power.STOPPED));

        until(() -> row(vm.id()).state() == VmState.STOPPED);
    }

    @Test
    void aFactThatIsNotTrueChangesNothing() {
        VmRow vm = deployed();

        facts().report(of(vm), powered(Fact.GuestPowered.Power.STOPPED));

        until(() -> jobs() == 1);
        assertEquals(VmState.RUNNING, row(vm.id()).state());
    }

    @Test
    void whatIsKnownAlreadyMakesNoJobAndHardlyAQueryHoweverOftenItIsTold() throws InterruptedException {
        VmRow vm = deployed();
        List<UUID> hosts = server.list(HostResponse.class, "listHosts", "type", "Routing").stream()
                .map(host -> host.id().value())
                .toList();
        Counters.Snapshot before = server.store().counters().snapshot();
        long longest = 0;

        for (int i = 0; i < 20_000; i++) {
            long begun = System.nanoTime();
            facts().report(of(vm), powered(Fact.GuestPowered.Power.RUNNING));
            facts().report(new FactTarget.OfHost(new HostId(hosts.get(i % hosts.size()))), new Fact.Answers());
            longest = Math.max(longest, System.nanoTime() - begun);
            if (i % 2_000 == 0) {
                Thread.sleep(100);
            }
        }
        Thread.sleep(1_000);

        assertEquals(0, jobs());
        assertTrue(longest < TimeUnit.SECONDS.toNanos(1), "reporting takes no time");
        long statements = server.store().counters().snapshot().since(before).statements();
        assertTrue(statements < 100, statements + " statements for 40,000 facts");
    }

    @Test
    void whatIsToldOfMachinesAndHostsThatAreNotThereIsNothing() throws InterruptedException {
        UUID nobody = UUID.randomUUID();

        facts().report(new FactTarget.OfVm(nobody, new HostId(nobody)), powered(Fact.GuestPowered.Power.RUNNING));
        facts().report(new FactTarget.OfHost(new HostId(nobody)), new Fact.Silent("gone"));
        facts().report(new FactTarget.OfHost(new HostId(nobody)), new Fact.Restarted("b"));
        facts().report(new FactTarget.OfDevice(new DeviceId(nobody)), new Fact.Silent("gone"));
        Thread.sleep(500);

        assertEquals(0, jobs());
    }

    @Test
    void aHostThatIsSilentIsLookedAtAtOnceAndOneThatAnswersAgainIsBroughtUp() throws Fault {
        VmRow vm = deployed();
        String simulated = simulated(vm);
        HostResponse host = server.object(HostResponse.class, "listHosts", "id", String.valueOf(vm.hostId()));
        FactTarget target = new FactTarget.OfHost(host.id());
        server.call("updateConfiguration", "name", "ping.interval", "value", "1");
        server.call("updateConfiguration", "name", "ping.timeout", "value", "1");
        simulator.accidents().hostDies(simulated);
        until(() -> !state(host).equals("Up"));
        server.call("updateConfiguration", "name", "ping.interval", "value", "3600");
        simulator.accidents().hostRevives(simulated);

        until(() -> {
            facts().report(target, new Fact.Answers());
            return state(host).equals("Up");
        });
    }

    private String state(HostResponse host) {
        return server.object(HostResponse.class, "listHosts", "id", host.id().toString())
                .state();
    }
}
