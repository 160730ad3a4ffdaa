package io.haneul.engine.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.commands.operation.HaneulAllocatorResponse;
import io.haneul.commands.operation.HaneulCandidateResponse;
import io.haneul.commands.operation.HaneulExplanationResponse;
import io.haneul.commands.operation.HaneulJobResponse;
import io.haneul.commands.operation.HaneulPlacementResponse;
import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.commands.operation.HaneulProviderResponse;
import io.haneul.commands.operation.HaneulStepResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.DemoZone;
import io.haneul.engine.testing.Server;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OperationTest {
    @TempDir
    static Path data;

    private static final Picky PICKY = new Picky();

    private static TestSchema schema;
    private static Simulator simulator;
    private static Server server;
    private static DemoZone zone;
    private static String network;
    private static List<String> hostNames;

    @BeforeAll
    static void open() throws IOException {
        schema = TestDatabase.shared().createSchema();
        simulator = new Simulator(data.resolve("simulator"));
        server = start();
        zone = DemoZone.build(server, 2, 2);
        network = zone.network(server, "net");
        hostNames = server.list(HostResponse.class, "listHosts", "type", "Routing").stream()
                .map(HostResponse::name)
                .sorted()
                .toList();
    }

    private static Server start() throws IOException {
        Server started = Server.start(schema, simulator, Server.Settings.of(data));
        started.plugins().hostAllocators().add(PICKY);
        return started;
    }

    @AfterEach
    void chainsAsTheyWere() {
        PICKY.dislikes = "nothing at all";
        server.call("updateConfiguration", "name", "host.allocators.order", "value", "FirstFit");
        server.call("updateConfiguration", "name", "host.allocators.order", "value", "FirstFit", "zoneid", zone.zone());
    }

    @AfterAll
    static void close() {
        server.close();
        simulator.close();
        TestDatabase.shared().drop(schema);
    }

    private static void order(String... nameAndMore) {
        List<String> parameters = new ArrayList<>(List.of("role", "host", "order"));
        parameters.addAll(List.of(nameAndMore));
        server.call("updateHaneulAllocators", parameters.toArray(String[]::new));
    }

    private static String[] wanted(String... more) {
        return Stream.concat(
                        Stream.of(
                                "zoneid",
                                zone.zone(),
                                "serviceofferingid",
                                zone.offering(),
                                "templateid",
                                zone.template()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static HaneulPlacementResponse plan(String... more) {
        return server.object(HaneulPlacementResponse.class, "planHaneulDeployment", wanted(more));
    }

    private static Answer.Accepted deploy(String name, String... more) {
        String[] all = Stream.concat(Stream.of("networkids", network, "name", name), Stream.of(more))
                .toArray(String[]::new);
        return server.accepted("deployVirtualMachine", wanted(all));
    }

    private static String running(String name, String... more) {
        Answer.Accepted accepted = deploy(name, more);
        JobRow job = server.ended(accepted.job());
        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        return accepted.id().orElseThrow().toString();
    }

    private static HaneulExplanationResponse explain(String vm) {
        return server.object(HaneulExplanationResponse.class, "explainHaneulVirtualMachine", "virtualmachineid", vm);
    }

    private static List<String> names(List<HaneulCandidateResponse> candidates) {
        return candidates.stream().map(HaneulCandidateResponse::name).toList();
    }

    @Test
    void providersAreListedWithTheirAbilitiesAndHowTheirCallsGo() {
        running("counted");

        HaneulProviderResponse driver =
                server.object(HaneulProviderResponse.class, "listHaneulProviders", "role", "hypervisor");
        assertEquals(simulator.driver().name(), driver.name());
        assertTrue(driver.abilities().contains("HostSegments"), driver.toString());
        assertFalse(driver.abilities().contains("HypervisorDriver"), driver.toString());
        assertTrue(driver.calls() > 0, driver.toString());
        assertTrue(driver.longestMillis() > 0, driver.toString());
        assertEquals(0, driver.zombies());
        assertTrue(server.list(HaneulProviderResponse.class, "listHaneulProviders").stream()
                .anyMatch(
                        one -> one.role().equals("host allocator") && one.name().equals("Picky")));
    }

    @Test
    void theChainIsSetAtRunTimeForTheCloudOrAZoneAndHoldsAtOnce() {
        order("Random,FirstFit");
        order("Picky", "zoneid", zone.zone());

        List<HaneulAllocatorResponse> cloud =
                server.list(HaneulAllocatorResponse.class, "listHaneulAllocators", "role", "host");
        assertEquals(
                List.of("Random 1", "FirstFit 2", "Picky null"),
                cloud.stream().map(one -> one.name() + " " + one.position()).toList());
        assertEquals(
                "Picky",
                server.list(
                                HaneulAllocatorResponse.class,
                                "listHaneulAllocators",
                                "role",
                                "host",
                                "zoneid",
                                zone.zone())
                        .get(0)
                        .name());
        HaneulPlacementResponse planned = plan();
        assertEquals(List.of("Picky"), planned.hostAllocators());
        assertEquals(hostNames.get(hostNames.size() - 1), planned.hostName());
    }

    @Test
    void whatIsNotThereCannotBeSet() {
        for (String[] call : List.of(
                new String[] {"updateHaneulAllocators", "role", "host", "order", "FirstFit,Nobody"},
                new String[] {"updateConfiguration", "name", "host.allocators.order", "value", "FirstFit,Nobody"})) {
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> server.call(
                            call[0], List.of(call).subList(1, call.length).toArray(String[]::new)));
            assertEquals(ApiCode.PARAMETER, refusal.code());
            assertTrue(
                    refusal.getMessage()
                            .contains("no host allocator is named Nobody; there are FirstFit, Picky, Random"),
                    refusal.getMessage());
        }
    }

    @Test
    void theFirstOrdersAndThoseAfterItMayLeaveOutMore() {
        PICKY.dislikes = hostNames.get(0);
        order("FirstFit,Picky", "zoneid", zone.zone());

        HaneulPlacementResponse planned = plan();

        assertEquals(List.of("FirstFit", "Picky"), planned.hostAllocators());
        assertEquals(hostNames.subList(1, 4), names(planned.hosts()));
        assertEquals(
                List.of("host " + hostNames.get(0) + ": Picky says: it smells"),
                planned.leftOut().stream()
                        .map(left -> left.what() + ": " + left.reason())
                        .toList());
    }

    @Test
    void aPlanChangesNothingAndSaysWhyEverywhereElseIsLeftOut() {
        HaneulPlacementResponse planned = plan("hostid", hostId(hostNames.get(2)));

        assertEquals(hostNames.get(2), planned.hostName());
        assertEquals(3, planned.leftOutCount());
        assertEquals(
                List.of(hostNames.get(0), hostNames.get(1), hostNames.get(3)),
                planned.leftOut().stream()
                        .map(left -> left.what().substring("host ".length()))
                        .sorted()
                        .toList());
        assertTrue(
                planned.leftOut().stream()
                        .allMatch(left -> left.reason().equals("is not where the machine was asked to be")),
                planned.toString());
        assertEquals(
                planned.hostName(), plan("hostid", hostId(hostNames.get(2))).hostName());
    }

    private static String hostId(String name) {
        return server.id("listHosts", "name", name);
    }

    @Test
    void aDiskThatFitsNowhereIsToldWithTheSpaceThatIsMissing() {
        HaneulPlacementResponse planned = plan("rootdisksize", "9000000");

        assertFalse(planned.hasPlace());
        assertTrue(
                planned.leftOut().stream()
                        .anyMatch(left ->
                                left.what().startsWith("pool ") && left.reason().matches("space \\d+ MiB short")),
                planned.toString());
        assertTrue(planned.summary().contains("pools are short of space"), planned.summary());
    }

    @Test
    void aMachineTellsWhereItWasPlacedByWhomAndWhatItsStepsTook() {
        PICKY.dislikes = hostNames.get(3);
        order("Picky", "zoneid", zone.zone());

        HaneulExplanationResponse why = explain(running("explained"));

        assertEquals("Running", why.state());
        assertEquals(hostNames.get(2), why.hostName());
        assertTrue(
                why.placement().get(0).startsWith("host " + hostNames.get(2) + " by Picky, before "), why.toString());
        assertTrue(
                why.placement().contains("host " + hostNames.get(3) + ": Picky says: it smells"),
                why.placement().toString());
        HaneulJobResponse job = why.jobs().get(0);
        assertEquals(
                List.of("reserve", "prepare", "start"),
                job.steps().stream().map(HaneulStepResponse::name).toList());
        assertTrue(job.steps().stream().allMatch(step -> step.end().equals("done")), job.toString());
        assertTrue(
                why.transitions().stream()
                        .anyMatch(event -> event.type().equals("VM.CREATE")
                                && event.state().equals("Completed")),
                why.toString());
    }

    @Test
    void aMachineWithoutAPlaceTellsTheReasonOfEachHostAfterwards() {
        PICKY.dislikes = "";
        order("Picky", "zoneid", zone.zone());
        Answer.Accepted accepted = deploy("homeless");
        JobRow job = server.ended(accepted.job());

        assertEquals(JobState.FAILED, job.state());
        assertEquals(533, job.errorCode());
        assertFalse(String.valueOf(job.errorText()).contains(hostNames.get(0)), job.errorText());
        HaneulExplanationResponse why = explain(accepted.id().orElseThrow().toString());
        assertEquals("no place", why.placement().get(0));
        for (String host : hostNames) {
            assertTrue(
                    why.placement().contains("host " + host + ": Picky says: it smells"),
                    why.placement().toString());
        }
    }

    @Test
    void allocatorsSeeHowManyMachinesTheAccountHasOnEachHostAlsoAfterARestart() throws IOException {
        running("one");
        running("two");
        order("Picky", "zoneid", zone.zone());
        plan();
        List<String> before = figures();
        assertTrue(PICKY.shown.stream().mapToInt(HostCandidate::accountMachines).sum() >= 2, before.toString());

        server.close();
        server = start();
        await();
        plan();

        assertEquals(before, figures());
    }

    private static List<String> figures() {
        return PICKY.shown.stream()
                .map(host -> host.name() + " " + host.machines() + " " + host.accountMachines())
                .sorted()
                .toList();
    }

    /** A simulated host may be looked at anew after a start. */
    private static void await() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (plan().hosts().size() < hostNames.size() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsAmissIsListedWithItsReason() {
        order("Picky", "zoneid", zone.zone());
        server.plugins().hostAllocators().remove(PICKY);
        assertEquals(List.of("host allocator Picky is not there"), plan().remarks());
        server.call("updateZone", "id", zone.zone(), "allocationstate", "Disabled");
        try {
            List<String> problems = server.list(HaneulProblemResponse.class, "listHaneulProblems").stream()
                    .map(one -> one.kind() + " " + one.name() + " " + one.text())
                    .toList();
            assertTrue(problems.contains("zone test is disabled; nothing new is placed there"), problems.toString());
            assertTrue(
                    problems.contains("setting host.allocators.order of zone test names Picky, which is not there;"
                            + " there are FirstFit, Random"),
                    problems.toString());
        } finally {
            server.call("updateZone", "id", zone.zone(), "allocationstate", "Enabled");
            server.plugins().hostAllocators().add(PICKY);
        }
    }

    @Test
    void jobsAreListedAndShownWithTheirSteps() {
        String vm = running("watched");

        List<HaneulJobResponse> about = server.list(HaneulJobResponse.class, "listHaneulJobs", "instanceid", vm);
        assertEquals(1, about.size());
        assertEquals("start-vm", about.get(0).script());
        assertEquals(List.of(), about.get(0).steps());
        HaneulJobResponse whole = server.object(
                HaneulJobResponse.class,
                "listHaneulJobs",
                "id",
                about.get(0).id().toString());
        assertEquals("SUCCEEDED", whole.state());
        assertEquals(3, whole.steps().size());
        assertThrows(Refusal.class, () -> server.call("listHaneulJobs", "state", "sleeping"));
    }
}
