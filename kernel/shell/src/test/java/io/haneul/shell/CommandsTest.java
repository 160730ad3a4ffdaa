package io.haneul.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.catalog.ServiceOfferingResponse;
import io.haneul.commands.catalog.ServiceOfferingResponseBuilder;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.commands.catalog.TemplateResponseBuilder;
import io.haneul.commands.infrastructure.ZoneResponse;
import io.haneul.commands.infrastructure.ZoneResponseBuilder;
import io.haneul.commands.operation.HaneulAllocatorChainResponse;
import io.haneul.commands.operation.HaneulAllocatorResponse;
import io.haneul.commands.operation.HaneulCandidateResponse;
import io.haneul.commands.operation.HaneulExplanationResponseBuilder;
import io.haneul.commands.operation.HaneulJobResponse;
import io.haneul.commands.operation.HaneulJobResponseBuilder;
import io.haneul.commands.operation.HaneulLeftOutResponse;
import io.haneul.commands.operation.HaneulPlacementResponse;
import io.haneul.commands.operation.HaneulPlacementResponseBuilder;
import io.haneul.commands.operation.HaneulProviderResponseBuilder;
import io.haneul.commands.operation.HaneulStepResponse;
import io.haneul.commands.operation.HaneulTransitionResponse;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.ZoneId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 1, 2, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID ID = FakeEngine.ID;

    private final FakeEngine engine = new FakeEngine();
    private final Calls calls = new Calls(() -> Optional.of(engine));
    private final Clock clock = Clock.fixed(NOON.plusSeconds(90).toInstant(), ZoneOffset.UTC);

    private static String printed(HaneulCommand.Body body, String... typed) throws CommandException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, UTF_8)) {
            body.run(List.of(typed), out);
        }
        return bytes.toString(UTF_8);
    }

    private static HaneulJobResponse job(List<HaneulStepResponse> steps) {
        return HaneulJobResponseBuilder.builder()
                .id(new JobId(ID))
                .script("start-vm")
                .state("FAILED")
                .direction("UNDO")
                .step(1)
                .stepName("reserve")
                .attempt(1)
                .subjects("vm:7")
                .command("deployVirtualMachine")
                .instanceType("VirtualMachine")
                .instanceId(ID)
                .created(NOON)
                .begun(NOON)
                .ended(NOON.plusSeconds(2))
                .millis(2000L)
                .errorCode(533)
                .errorText("There is no room")
                .steps(steps)
                .build();
    }

    @Test
    void providersAreATableAndLastFaultsFollowIt() throws Exception {
        engine.lists(
                "listHaneulProviders",
                HaneulProviderResponseBuilder.builder()
                        .role("hypervisor")
                        .name("Simulator")
                        .bundle("io.haneul.haneul-simulator")
                        .version("0.1.0")
                        .abilities(List.of("HostPools", "VmReboot"))
                        .since(NOON)
                        .calls(12L)
                        .failures(1L)
                        .inFlight(3)
                        .zombies(0)
                        .meanMillis(4.56)
                        .longestMillis(1234.5)
                        .lastFault("UNREACHABLE no route")
                        .lastFaultDate(NOON)
                        .build());

        String text = printed(new ReportCommands(calls, clock)::providers, "--role", "hypervisor");

        assertTrue(
                text.replaceAll("[^ -~\n]", "|")
                        .replaceAll(" +", " ")
                        .contains("hypervisor | Simulator | io.haneul.haneul-simulator 0.1.0 | 90 s | 12 | 1 | 3 | 0 |"
                                + " 4.6 | 1235"),
                text);
        assertTrue(
                text.contains("hypervisor Simulator, last fault 2026-01-02 12:00:00.000: UNREACHABLE no route"), text);
        assertTrue(text.contains("\nhypervisor Simulator has HostPools, VmReboot\n"), text);
        assertEquals(List.of("listHaneulProviders {role=hypervisor}"), engine.asked);
    }

    @Test
    void aJobShowsItsStepsWithTheirTimesAndNotes() throws Exception {
        engine.lists(
                "listHaneulJobs",
                job(List.of(
                        new HaneulStepResponse(
                                "reserve",
                                "FORWARD",
                                NOON,
                                12L,
                                2,
                                "NO_CAPACITY no room",
                                "no place\nhost h1: is full"),
                        new HaneulStepResponse("reserve", "UNDO", NOON.plusSeconds(1), 1L, 1, "done", null))));

        assertEquals(
                """
                job %1$s start-vm, FAILED, by deployVirtualMachine, about VirtualMachine %1$s
                  made 2026-01-02 12:00:00.000, begun 2026-01-02 12:00:00.000, ended 2026-01-02 12:00:02.000 (2000 ms)
                  error 533: There is no room
                  2026-01-02 12:00:00.000  reserve  12 ms, 2 runs  NO_CAPACITY no room
                      no place
                      host h1: is full
                  2026-01-02 12:00:01.000  reserve (taken back)  1 ms  done
                """
                        .formatted(ID),
                printed(new JobsCommands(calls, clock)::job, ID.toString()));
    }

    @Test
    void jobsAreAskedForAsTheyAreWanted() throws Exception {
        engine.lists("listHaneulJobs");

        assertEquals("no such jobs\n", printed(new JobsCommands(calls, clock)::jobs, "--all", "--limit", "7"));
        assertEquals(List.of("listHaneulJobs {page=1, pagesize=7, state=all}"), engine.asked);
    }

    @Test
    void whyTellsStatePlacementTransitionsAndJobs() throws Exception {
        engine.answers(
                "explainHaneulVirtualMachine",
                HaneulExplanationResponseBuilder.builder()
                        .id(ID)
                        .name("web")
                        .instanceName("i-7")
                        .state("Error")
                        .since(NOON)
                        .reason("There is no room")
                        .lastHostName("h2")
                        .placed(NOON)
                        .placement(List.of("no place", "host h1: memory 512 MiB short"))
                        .jobs(List.of(job(List.of())))
                        .transitions(List.of(
                                new HaneulTransitionResponse(NOON, "VM.CREATE", "Completed", "ERROR", "Error while")))
                        .build());

        String text = printed(new WhyCommand(calls)::why, "vm", ID.toString());

        assertTrue(
                text.startsWith(
                        """
                        web (i-7, %s)
                          is Error since 2026-01-02 12:00:00.000, last on host h2
                          because: There is no room
                        placement of 2026-01-02 12:00:00.000
                          no place
                          host h1: memory 512 MiB short
                        transitions
                          2026-01-02 12:00:00.000  VM.CREATE Completed  Error while
                        jobs
                        job"""
                                .formatted(ID)),
                text);
        assertEquals(List.of("explainHaneulVirtualMachine {virtualmachineid=" + ID + "}"), engine.asked);
    }

    @Test
    void allocatorsAreListedAndSetForAZoneByItsName() throws Exception {
        engine.lists("listZones", zone());
        engine.lists(
                "listHaneulAllocators",
                new HaneulAllocatorResponse("host", "FirstFit", 1, true, null),
                new HaneulAllocatorResponse("host", "Gone", 2, false, null));
        engine.answers("updateHaneulAllocators", new HaneulAllocatorChainResponse("host", "Random", new ZoneId(ID)));
        AllocatorsCommand command = new AllocatorsCommand(calls);

        assertTrue(printed(command::run).contains("is not there"));
        assertEquals(
                "host: Random in zone " + ID + "\n", printed(command::run, "set", "host", "Random", "--zone", "demo"));
        assertEquals(
                "updateHaneulAllocators {order=Random, role=host, zoneid=" + ID + "}",
                engine.asked.get(engine.asked.size() - 1));
        assertThrows(CommandException.class, () -> printed(command::run, "set", "host"));
        assertThrows(CommandException.class, () -> printed(command::run, "drop"));
    }

    private static ZoneResponse zone() {
        return ZoneResponseBuilder.builder().id(new ZoneId(ID)).name("demo").build();
    }

    @Test
    void placeFindsThingsByTheirNamesAndTellsWhatWasLeftOut() throws Exception {
        engine.lists("listZones", zone());
        ServiceOfferingResponse small = ServiceOfferingResponseBuilder.builder()
                .id(ID.toString())
                .name("Small")
                .build();
        TemplateResponse image = TemplateResponseBuilder.builder()
                .id(ID.toString())
                .name("image")
                .build();
        engine.lists("listServiceOfferings", small);
        engine.lists("listTemplates", image);
        engine.answers("planHaneulDeployment", placement());
        PlaceCommand command = new PlaceCommand(calls);

        assertEquals(
                """
                host h3 by FirstFit
                hosts that would do: h3, h4
                host allocator Gone is not there
                left out:
                  host h1: memory 512 MiB short
                  and 2 more
                """,
                printed(command::place, "--dry-run", "--zone", "demo", "--offering", "Small", "--template", "image"));
        CommandException unknown = assertThrows(
                CommandException.class,
                () -> printed(
                        command::place, "--dry-run", "--zone", "demo", "--offering", "Big", "--template", "image"));
        assertEquals("there is no service offering Big", unknown.getMessage());
        assertThrows(CommandException.class, () -> printed(command::place, "--zone", "demo"));
    }

    private static HaneulPlacementResponse placement() {
        return HaneulPlacementResponseBuilder.builder()
                .hasPlace(true)
                .hostId(new HostId(ID))
                .hostName("h3")
                .hostAllocators(List.of("FirstFit"))
                .storageAllocators(List.of())
                .hosts(List.of(new HaneulCandidateResponse(ID, "h3"), new HaneulCandidateResponse(ID, "h4")))
                .pools(List.of())
                .remarks(List.of("host allocator Gone is not there"))
                .leftOutCount(3)
                .leftOut(List.of(new HaneulLeftOutResponse("host h1", "memory 512 MiB short")))
                .summary("")
                .build();
    }

    @Test
    void whatTheEngineRefusesIsSaidInItsWords() {
        engine.reason = Optional.of("the engine is starting");
        CommandException starting =
                assertThrows(CommandException.class, () -> printed(new ReportCommands(calls, clock)::providers));
        assertEquals("the engine is starting", starting.getMessage());

        engine.reason = Optional.empty();
        CommandException refused =
                assertThrows(CommandException.class, () -> printed(new ReportCommands(calls, clock)::capacity));
        assertTrue(refused.getMessage().contains("is not expected: listCapacity"), refused.getMessage());

        CommandException gone = assertThrows(
                CommandException.class, () -> printed(new ReportCommands(new Calls(Optional::empty), clock)::capacity));
        assertEquals("the engine is not there", gone.getMessage());
    }

    @Test
    void wordsThatACommandDoesNotKnowAreRefused() {
        ReportCommands reports = new ReportCommands(calls, clock);
        assertThrows(CommandException.class, () -> printed(reports::providers, "--rôle", "x"));
        assertThrows(CommandException.class, () -> printed(reports::providers, "--role"));
        assertThrows(CommandException.class, () -> printed(reports::providers, "hypervisor"));
        assertThrows(CommandException.class, () -> printed(new JobsCommands(calls, clock)::job, "7"));
        assertEquals(List.of(), engine.asked);
    }
}
