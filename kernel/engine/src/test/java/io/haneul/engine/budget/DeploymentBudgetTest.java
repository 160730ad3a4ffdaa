package io.haneul.engine.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.store.Counters.Snapshot;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What machines cost in the database, counted and never timed. All statements of the server count: a change's own, and those of
 * the network's pushes, which many changes share. Only what runs by the clock is left out, whatever is done or not.
 */
final class DeploymentBudgetTest {
    private static final int COMMITS = 4;
    private static final int STATEMENTS = 30;
    private static final int OF_ONE_PUSH = 11;

    static final Set<String> BY_THE_CLOCK = Set.of(
            "JobMapper.renew",
            "VolumeMapper.destroyedBefore",
            "SnapshotPolicyMapper.due",
            "TemplateMapper.leftOver",
            "JobMapper.expired",
            "JobMapper.servers",
            "JobMapper.anyQueued",
            "JobMapper.endedOf",
            "JobMapper.idsHeldBy",
            "NetworkMapper.waiting",
            "NetworkMapper.newlyIdle",
            "NetworkMapper.awake",
            "NetworkMapper.idleSince",
            "SettingMapper.all",
            "ZoneMapper.all",
            "PodMapper.all",
            "ClusterMapper.all",
            "HostMapper.after",
            "PoolMapper.all",
            "VmMapper.on",
            "VmMapper.destroyedBefore");

    /** Of pushes, and of writing down what they have brought into force. */
    private static final Set<String> OF_PUSHES = Set.of(
            "NetworkMapper.find",
            "NetworkMapper.changes",
            "NetworkMapper.owns",
            "NetworkMapper.inForce",
            "NetworkOfferingMapper.services",
            "NicMapper.users",
            "NicMapper.pending",
            "PublicAddressMapper.sourceNat",
            "RuleMapper.wanted",
            "AddressRangeMapper.find",
            "ZoneMapper.find",
            "VmMapper.appliancesOf");

    /** The test itself looks whether jobs have ended. */
    private static final String POLLED = "JobMapper.find";

    @TempDir
    static Path data;

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static Caller admin;
    private static DemoZone zone;
    private static String network;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = Server.start(schema, simulator, Server.Settings.of(data));
        admin = server.admin();
        zone = DemoZone.build(server, 1, 2);
        network = zone.network(server, "net");
        succeeded(List.of(deploy("first")));
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static Answer.Accepted deploy(String name) {
        return call(
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

    private static Answer.Accepted call(String command, String... parameters) {
        return (Answer.Accepted) server.callAs(admin, command, parameters);
    }

    private static void succeeded(List<Answer.Accepted> all) {
        for (Answer.Accepted accepted : all) {
            JobRow job = server.ended(accepted.job());
            assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        }
    }

    /** Waits until the network's push is at rest, and everything in force is written down. */
    private static void quiet() throws InterruptedException {
        Snapshot before;
        do {
            before = server.store().counters().snapshot();
            Thread.sleep(3000);
        } while (pushes(server.store().counters().snapshot().since(before)) > 0);
    }

    private static long pushes(Snapshot counted) {
        return counted.of("NicMapper.users") + counted.of("NicMapper.pending");
    }

    /** What a number of changes cost, each on the average. */
    private record Cost(double commits, double own, double pushes, Map<String, Long> byName) {
        static Cost of(Snapshot counted, int changes) {
            Map<String, Long> names = new TreeMap<>(counted.byName());
            names.keySet().removeAll(BY_THE_CLOCK);
            names.remove(POLLED);
            long all = names.values().stream().mapToLong(Long::longValue).sum();
            long pushed = OF_PUSHES.stream().mapToLong(counted::of).sum();
            double commits = counted.commits() - counted.of("JobMapper.renew");
            return new Cost(commits / changes, (all - pushed) / (double) changes, pushed / (double) changes, names);
        }

        void requireAtMost(double mostCommits, double mostStatements) {
            assertTrue(commits <= mostCommits, () -> "too many commits: " + this);
            assertTrue(own <= mostStatements, () -> "too many statements: " + this);
        }
    }

    private static Cost cost(String command, String... parameters) throws InterruptedException {
        quiet();
        Snapshot before = server.store().counters().snapshot();
        succeeded(List.of(call(command, parameters)));
        return Cost.of(server.store().counters().snapshot().since(before), 1);
    }

    @Test
    void aDeploymentIsFourCommitsAndThirtyStatements() throws InterruptedException {
        quiet();
        Snapshot before = server.store().counters().snapshot();
        succeeded(List.of(deploy("single")));
        quiet();

        Cost single = Cost.of(server.store().counters().snapshot().since(before), 1);
        single.requireAtMost(COMMITS, STATEMENTS);
        assertEquals(COMMITS, (int) single.commits(), single.toString());
    }

    @Test
    void fiftyAtOnceShareTheirPushes() throws InterruptedException {
        int many = 50;
        quiet();
        Snapshot before = server.store().counters().snapshot();
        List<Answer.Accepted> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(deploy("many-" + i));
        }
        succeeded(all);
        quiet();

        Cost each = Cost.of(server.store().counters().snapshot().since(before), many);
        // what is gathered of pushes is written down every few seconds while they go on
        each.requireAtMost(COMMITS + 0.2, STATEMENTS);
        long pushes = each.byName().getOrDefault("NicMapper.users", 0L);
        assertTrue(pushes < many, each.toString());
        assertTrue(each.pushes() * many <= pushes * OF_ONE_PUSH, each.toString());
    }

    @Test
    void theRestOfAMachinesLifeIsCountedToo() throws InterruptedException {
        Answer.Accepted deployed = deploy("life");
        succeeded(List.of(deployed));
        String id = deployed.id().orElseThrow().toString();

        cost("stopVirtualMachine", "id", id).requireAtMost(2, 16);
        cost("startVirtualMachine", "id", id).requireAtMost(4, 24);
        cost("rebootVirtualMachine", "id", id).requireAtMost(2, 13);
        cost("destroyVirtualMachine", "id", id, "expunge", "true").requireAtMost(3, 37);
    }
}
