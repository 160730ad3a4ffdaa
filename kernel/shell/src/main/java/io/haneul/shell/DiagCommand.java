package io.haneul.shell;

import io.haneul.commands.operation.HaneulProblemResponse;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** What keeps the cloud from working. */
final class DiagCommand {
    static final Manual MANUAL = new Manual(
            "diag",
            "What is missing, down, disabled or stuck, and why",
            """
            haneul:diag

            Bundles that do not resolve or start, providers that are missing, allocators set that are not there, zones, pods and
            clusters that are disabled, hosts and pools that are not up, jobs that do not get on.""");

    private final Calls calls;
    private final Bundles bundles;

    DiagCommand(Calls calls, Bundles bundles) {
        this.calls = calls;
        this.bundles = bundles;
    }

    void diag(List<String> typed, PrintStream out) throws CommandException {
        Words.read(typed, Set.of(), Set.of()).atMost(0);
        List<String> lines = new ArrayList<>(bundles.problems());
        boolean isSilent = false;
        try {
            for (HaneulProblemResponse problem :
                    calls.list(HaneulProblemResponse.class, "listHaneulProblems", Map.of())) {
                lines.add(problem.kind() + " " + problem.name() + " " + problem.text()
                        + (problem.since() == null ? "" : ", since " + Columns.date(problem.since())));
            }
        } catch (CommandException e) {
            lines.add("engine: " + e.getMessage());
            isSilent = true;
        }
        lines.forEach(out::println);
        if (lines.isEmpty()) {
            out.println("nothing is amiss");
        }
        if (isSilent) {
            throw new CommandException("the engine could not be asked");
        }
    }
}
