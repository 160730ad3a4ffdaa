package io.haneul.shell;

import io.haneul.commands.operation.HaneulAllocatorChainResponse;
import io.haneul.commands.operation.HaneulAllocatorResponse;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** Who orders hosts and pools. */
final class AllocatorsCommand {
    static final Manual MANUAL = new Manual(
            "allocators",
            "Shows and sets who orders hosts and storage pools",
            """
            haneul:allocators list [--zone NAME|ID]
            haneul:allocators set host|storage NAME[,NAME...] [--zone NAME|ID]

            The first of the chain that is there orders; those after it may leave out more. It holds from the next placement on.
            haneul:allocators set host LeastLoaded
            haneul:allocators set storage MostPacked,FirstFit --zone z1""");

    private final Calls calls;

    AllocatorsCommand(Calls calls) {
        this.calls = calls;
    }

    void run(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of("zone"));
        Map<String, String> parameters = new HashMap<>();
        if (words.option("zone").isPresent()) {
            parameters.put("zoneid", calls.zone(words.option("zone").get()));
        }
        String verb = words.plain().isEmpty() ? "list" : words.plain().get(0);
        switch (verb) {
            case "list" -> list(words, parameters, out);
            case "set" -> set(words, parameters, out);
            default -> throw new CommandException("list or set is needed, not " + verb);
        }
    }

    private void list(Words words, Map<String, String> parameters, PrintStream out) throws CommandException {
        words.atMost(1);
        Columns table = Columns.of("Of", "Place", "Name", "");
        for (HaneulAllocatorResponse one :
                calls.list(HaneulAllocatorResponse.class, "listHaneulAllocators", parameters)) {
            table.row(
                    one.role(),
                    one.position() == null ? "-" : one.position(),
                    one.name(),
                    one.isThere() ? (one.zoneId() == null ? "" : "set for the zone") : "is not there");
        }
        table.print(out);
    }

    private void set(Words words, Map<String, String> parameters, PrintStream out) throws CommandException {
        parameters.put("role", words.at(1, "host or storage"));
        parameters.put("order", words.at(2, "the names of allocators, separated by commas,"));
        words.atMost(3);
        HaneulAllocatorChainResponse chain =
                calls.one(HaneulAllocatorChainResponse.class, "updateHaneulAllocators", parameters);
        out.println(chain.role() + ": " + chain.order() + (chain.zoneId() == null ? "" : " in zone " + chain.zoneId()));
    }
}
