package io.haneul.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.compute.RouterResponse;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.network.IpAddressResponse;
import io.haneul.commands.network.NetworkResponse;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountNetworksTest {
    private static final String ROOT = "00000000-0000-7000-8000-000000000001";

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
        zone = DemoZone.build(server, 1, 1);
    }

    @AfterEach
    void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private String account() {
        return server.id(
                "createAccount",
                "accounttype",
                "0",
                "username",
                "tenant",
                "account",
                "tenant",
                "password",
                "password of tenant",
                "firstname",
                "a",
                "lastname",
                "b",
                "email",
                "tenant@example.com",
                "domainid",
                ROOT);
    }

    private String network(String name) {
        return server.id(
                "createNetwork",
                "name",
                name,
                "displaytext",
                name,
                "zoneid",
                zone.zone(),
                "networkofferingid",
                zone.isolated(),
                "account",
                "tenant",
                "domainid",
                ROOT);
    }

    @Test
    void whatNetworksHoldGoesWithTheirAccount() {
        String account = account();
        network("merely defined");
        String network = network("in use");
        JobRow deployed = server.job(
                "deployVirtualMachine",
                "zoneid",
                zone.zone(),
                "serviceofferingid",
                zone.offering(),
                "templateid",
                zone.template(),
                "networkids",
                network,
                "account",
                "tenant",
                "domainid",
                ROOT);
        assertEquals(JobState.SUCCEEDED, deployed.state(), String.valueOf(deployed.errorText()));
        assertEquals(2, networks().size());
        assertEquals(1, addresses().size());

        JobRow deleted = server.job("deleteAccount", "id", account);

        assertEquals(JobState.SUCCEEDED, deleted.state(), String.valueOf(deleted.errorText()));
        assertEquals(List.of(), networks());
        assertEquals(List.of(), addresses());
        assertEquals(List.of(), server.list(UserVmResponse.class, "listVirtualMachines", "listall", "true"));
        assertEquals(List.of(), server.list(RouterResponse.class, "listRouters", "listall", "true"));
        assertTrue(simulator.state().running().isEmpty(), "its router ended");
    }

    private List<NetworkResponse> networks() {
        return server.list(NetworkResponse.class, "listNetworks", "listall", "true");
    }

    private List<IpAddressResponse> addresses() {
        return server.list(IpAddressResponse.class, "listPublicIpAddresses", "listall", "true");
    }
}
