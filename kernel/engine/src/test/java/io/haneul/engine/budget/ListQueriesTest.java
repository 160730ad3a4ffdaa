package io.haneul.engine.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.Counters.Snapshot;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of a list costs the same queries however many rows are on it. */
final class ListQueriesTest {
    private static final int FEW = 10;
    private static final int MANY = 500;

    /** Each with what it takes besides the page. */
    private static final List<List<String>> LISTS = List.of(
            List.of("listVirtualMachines", "listall", "true"),
            List.of("listVolumes", "listall", "true"),
            List.of("listNetworks", "listall", "true"),
            List.of("listRouters", "listall", "true"),
            List.of("listPublicIpAddresses", "listall", "true"),
            List.of("listFirewallRules", "listall", "true"),
            List.of("listEgressFirewallRules", "listall", "true"),
            List.of("listPortForwardingRules", "listall", "true"),
            List.of("listLoadBalancerRules", "listall", "true"),
            List.of("listSecurityGroups", "listall", "true"),
            List.of("listHosts", "type", "Routing"),
            List.of("listClusters"),
            List.of("listPods"),
            List.of("listZones"),
            List.of("listStoragePools"),
            List.of("listAccounts", "listall", "true"),
            List.of("listUsers", "listall", "true"),
            List.of("listDomains", "listall", "true"),
            List.of("listRoles"),
            List.of("listEvents", "listall", "true"),
            List.of("listServiceOfferings"),
            List.of("listAsyncJobs", "listall", "true"));

    @TempDir
    static Path data;

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static Caller admin;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        admin = server.admin();
        DemoZone zone = DemoZone.build(server, 2, 6);
        fill(zone);
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static void fill(DemoZone zone) {
        List<String> networks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            networks.add(zone.network(server, "net-" + i));
        }
        for (int i = 0; i < 520; i++) {
            // stopped ones: it is rows that are counted, and these cost no router its patience
            server.callAs(
                    admin,
                    "deployVirtualMachine",
                    "zoneid",
                    zone.zone(),
                    "serviceofferingid",
                    zone.offering(),
                    "templateid",
                    zone.template(),
                    "networkids",
                    networks.get(i % 3),
                    "startvm",
                    "false");
        }
        for (int i = 0; i < 15; i++) {
            rules(networks.get(0), i);
            people(i);
        }
    }

    private static void people(int i) {
        server.callAs(admin, "createDomain", "name", "d" + i);
        server.callAs(
                admin,
                "createAccount",
                "accounttype",
                "0",
                "username",
                "u" + i,
                "password",
                "secret-" + i,
                "firstname",
                "a",
                "lastname",
                "b",
                "email",
                "a@example.org");
    }

    private static void rules(String network, int i) {
        server.callAs(admin, "createSecurityGroup", "name", "g" + i);
        server.callAs(
                admin,
                "createEgressFirewallRule",
                "networkid",
                network,
                "protocol",
                "tcp",
                "startport",
                String.valueOf(100 + i));
    }

    private record Page(int rows, Map<String, Long> queries) {}

    /** What the rows of the longer page are of may take a query that those of the shorter one had no need of, once. */
    private static boolean hasGrown(Page few, Page many) {
        return many.queries().entrySet().stream()
                .anyMatch(query -> query.getValue() > Math.max(1, few.queries().getOrDefault(query.getKey(), 0L)));
    }

    private static Page page(List<String> list, int size) {
        String[] parameters = Stream.concat(
                        list.stream().skip(1), Stream.of("page", "1", "pagesize", String.valueOf(size)))
                .toArray(String[]::new);
        Snapshot before = server.store().counters().snapshot();
        Answer.Listing answer = (Answer.Listing) server.callAs(admin, list.get(0), parameters);
        Snapshot counted = server.store().counters().snapshot().since(before);
        Map<String, Long> queries = new TreeMap<>(counted.byName());
        queries.keySet().removeAll(DeploymentBudgetTest.BY_THE_CLOCK);
        return new Page(answer.items().size(), queries);
    }

    @Test
    void aPageOfManyRowsCostsTheQueriesOfAPageOfFew() {
        Map<String, String> grown = new TreeMap<>();
        Map<String, Integer> rows = new HashMap<>();
        for (List<String> list : LISTS) {
            page(list, FEW);
            Page few = page(list, FEW);
            Page many = page(list, MANY);
            rows.put(list.get(0), many.rows());
            if (hasGrown(few, many)) {
                grown.put(list.get(0), few + " grew to " + many);
            }
        }

        assertEquals(Map.of(), grown);
        assertTrue(rows.get("listVirtualMachines") == MANY && rows.get("listVolumes") == MANY, rows.toString());
        assertTrue(rows.get("listEgressFirewallRules") > FEW && rows.get("listSecurityGroups") > FEW, rows.toString());
        assertTrue(rows.get("listAccounts") > FEW && rows.get("listHosts") > FEW, rows.toString());
    }
}
