package io.haneul.engine.walls;

import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Every reference of every command, given the id of a thing behind a wall: refused in the words of one that is absent. */
final class ReferenceCells {
    /** Kinds of which there can be none yet, and those that are the same for everybody and that no command changes. */
    private static final Set<String> NONE = Set.of("vpc", "os_category", "os_type", "hypervisor_capabilities", "server");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Estate estate;
    private final Things things;
    private final Calls calls;
    private final Collection<CommandDescriptor> commands;

    ReferenceCells(Estate estate, Things things) {
        this.estate = estate;
        this.things = things;
        this.calls = new Calls(estate.cloud(), things);
        this.commands = estate.commands();
    }

    private List<Reference> references() {
        return commands.stream()
                .flatMap(command -> command.parameters().stream())
                .flatMap(parameter -> parameter.references().stream())
                .distinct()
                .toList();
    }

    /** {@return the kinds of thing of which nobody has one behind a wall} */
    Set<String> lacking() {
        Set<String> lacking = new TreeSet<>();
        references().forEach(asked -> lacking.add(Calls.table(asked.kind())));
        lacking.removeAll(NONE);
        for (Reference asked : references()) {
            if (estate.viewers().stream()
                    .anyMatch(viewer -> !foreign(viewer, asked).isEmpty())) {
                lacking.remove(Calls.table(asked.kind()));
            }
        }

        return lacking;
    }

    /** One thing behind a wall of each owner. */
    private Collection<Thing> foreign(Viewer viewer, Reference asked) {
        Map<String, Thing> byOwner = new LinkedHashMap<>();
        things.of(Calls.table(asked.kind())).stream()
                .filter(thing -> viewer.isWalledOff(thing, asked.right()))
                .forEach(thing -> byOwner.putIfAbsent(thing.owner(), thing));
        return byOwner.values();
    }

    /** Tries them all. {@return what is not as it should be} */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Viewer viewer : estate.viewers()) {
            for (CommandDescriptor command : commands) {
                cells(viewer, command, findings);
            }
        }
        return findings;
    }

    /** {@return how many there were, by what became of them} */
    Map<String, Integer> counts() {
        return counts;
    }

    private void cells(Viewer viewer, CommandDescriptor command, List<String> findings) {
        Map<String, String> least = calls.least(viewer, command);
        for (ParameterDescriptor parameter : command.parameters()) {
            Calls.places(parameter).forEach((place, asked) -> {
                UUID absent = UUID.randomUUID();
                String ofAbsent = outcome(viewer, command, Calls.with(least, place, absent), absent);
                for (Thing thing : foreign(viewer, asked)) {
                    String ofForeign = outcome(viewer, command, Calls.with(least, place, thing.id()), thing.id());
                    count(parameter, ofForeign);
                    if (!ofForeign.equals(ofAbsent)) {
                        findings.add(viewer.label() + ": " + command.name() + " " + place + " of " + thing.owner()
                                + ": " + ofForeign + " but absent: " + ofAbsent);
                    }
                }
            });
        }
    }

    private void count(ParameterDescriptor parameter, String outcome) {
        String why = outcome.startsWith("UNSUPPORTED_ACTION")
                ? "may not be called"
                : outcome.contains(parameter.name()) || outcome.startsWith("listed 0")
                        ? "stopped at the wall"
                        : "stopped before it";
        counts.merge(why, 1, Integer::sum);
    }

    private String outcome(Viewer viewer, CommandDescriptor command, Map<String, String> given, UUID id) {
        return calls.outcome(viewer.caller(), command.name(), given).replace(id.toString(), "X");
    }
}
