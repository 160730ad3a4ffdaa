package io.haneul.shell;

import io.haneul.commands.operation.HaneulAllocatorResponse;
import io.haneul.commands.operation.HaneulJobResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** Where the commands are put together. The wiring hands it the console as that comes and goes. */
public final class Console {
    private final List<HaneulCommand> commands;

    public Console(EngineTracker engine, BundleContext context) {
        this(engine, new Bundles(context));
    }

    Console(EngineDoor engine, Bundles bundles) {
        Calls calls = new Calls(engine);
        PlaceCommand place = new PlaceCommand(calls);
        AllocatorsCommand allocators = new AllocatorsCommand(calls);
        JobsCommands jobs = new JobsCommands(calls, Clock.systemUTC());
        ReportCommands reports = new ReportCommands(calls, Clock.systemUTC());
        this.commands = List.of(
                new HaneulCommand(ReportCommands.PROVIDERS, () -> List.of("--role"), reports::providers),
                new HaneulCommand(JobsCommands.JOBS, () -> JobsCommands.WORDS, jobs::jobs),
                new HaneulCommand(JobsCommands.JOB, quietly(() -> jobIds(calls)), jobs::job),
                new HaneulCommand(WhyCommand.MANUAL, () -> List.of("vm", "router"), new WhyCommand(calls)::why),
                new HaneulCommand(ReportCommands.CAPACITY, () -> List.of("--zone"), reports::capacity),
                new HaneulCommand(AllocatorsCommand.MANUAL, quietly(() -> allocatorWords(calls)), allocators::run),
                new HaneulCommand(PlaceCommand.MANUAL, () -> PlaceCommand.WORDS, place::place),
                new HaneulCommand(DiagCommand.MANUAL, List::of, new DiagCommand(calls, bundles)::diag));
    }

    /** Called by the wiring when the console is there. */
    public void bind(SessionFactory console) {
        commands.forEach(console.getRegistry()::register);
    }

    /**
     * Called by the wiring when the console goes, or this bundle.
     *
     * @param console null when there is none yet, as Blueprint tells at the start
     */
    public void unbind(@Nullable SessionFactory console) {
        if (console != null) {
            commands.forEach(console.getRegistry()::unregister);
        }
    }

    List<HaneulCommand> commands() {
        return commands;
    }

    /** What completion asks of the engine. */
    private interface Question {
        List<String> ask() throws CommandException;
    }

    /** Completion has nobody to tell that the engine is not there: then there is nothing to complete. */
    private static Supplier<List<String>> quietly(Question question) {
        return () -> {
            try {
                return question.ask();
            } catch (CommandException e) {
                return List.of();
            }
        };
    }

    private static List<String> jobIds(Calls calls) throws CommandException {
        return calls.list(HaneulJobResponse.class, "listHaneulJobs", Map.of("pagesize", "50", "page", "1")).stream()
                .map(job -> job.id().toString())
                .toList();
    }

    private static List<String> allocatorWords(Calls calls) throws CommandException {
        return Stream.concat(
                        Stream.of("list", "set", "host", "storage", "--zone"),
                        calls.list(HaneulAllocatorResponse.class, "listHaneulAllocators", Map.of()).stream()
                                .map(HaneulAllocatorResponse::name))
                .distinct()
                .toList();
    }
}
