package io.haneul.shell;

import io.haneul.commands.compute.RouterResponse;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.operation.HaneulExplanationResponse;
import io.haneul.commands.operation.HaneulTransitionResponse;
import io.haneul.shell.Calls.Listed;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** Why a machine is as it is. */
final class WhyCommand {
    static final Manual MANUAL = new Manual(
            "why",
            "Why a machine is as it is: state, transitions, jobs, and its placement with each rejected host's reason",
            """
            haneul:why vm NAME|ID
            haneul:why router NAME|ID

            The placement is that of its last start: where and by which allocator, and what was left out why.""");

    private final Calls calls;

    WhyCommand(Calls calls) {
        this.calls = calls;
    }

    void why(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of());
        words.atMost(2);
        String kind = words.at(0, "vm or router");
        String name = words.at(1, "a name or ID");
        print(calls.one(HaneulExplanationResponse.class, "explainHaneulVirtualMachine", reference(kind, name)), out);
    }

    private Map<String, String> reference(String kind, String name) throws CommandException {
        return switch (kind) {
            case "vm" ->
                Map.of(
                        "virtualmachineid",
                        calls.named(
                                new Listed<>(
                                        UserVmResponse.class,
                                        "listVirtualMachines",
                                        "virtual machine",
                                        vm -> Objects.toString(vm.id()),
                                        vm -> Objects.toString(vm.name())),
                                Map.of("name", name, "listall", "true"),
                                name));
            case "router" ->
                Map.of(
                        "routerid",
                        calls.named(
                                new Listed<>(
                                        RouterResponse.class,
                                        "listRouters",
                                        "router",
                                        router -> Objects.toString(router.id()),
                                        router -> Objects.toString(router.name())),
                                Map.of("name", name, "listall", "true"),
                                name));
            default -> throw new CommandException("vm or router is needed, not " + kind);
        };
    }

    private static void print(HaneulExplanationResponse why, PrintStream out) {
        out.println(why.name() + " (" + why.instanceName() + ", " + why.id() + ")");
        out.println("  is " + why.state() + " since " + Columns.date(why.since())
                + (why.hostName() == null ? "" : " on host " + why.hostName())
                + (why.hostName() == null && why.lastHostName() != null ? ", last on host " + why.lastHostName() : ""));
        if (why.reason() != null) {
            out.println("  because: " + why.reason());
        }
        out.println("placement"
                + (why.placed() == null ? ": nothing is written down" : " of " + Columns.date(why.placed())));
        why.placement().forEach(line -> out.println("  " + line));
        out.println("transitions");
        for (HaneulTransitionResponse event : why.transitions()) {
            out.println("  " + Columns.date(event.date()) + "  " + event.type() + " " + event.state() + "  "
                    + event.description());
        }
        out.println("jobs");
        why.jobs().forEach(job -> JobsCommands.print(job, out));
    }
}
