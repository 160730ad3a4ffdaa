package io.haneul.engine.walls;

import io.haneul.commands.Kind;
import io.haneul.engine.command.CommandDescriptor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every list with every filter it takes: nothing of anybody behind a wall is shown, counted or told apart from nothing. */
final class ListCells {
    private final Set<String> findings = new TreeSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Estate estate;
    private final Things things;
    private final Calls calls;

    ListCells(Estate estate, Things things) {
        this.estate = estate;
        this.things = things;
        this.calls = new Calls(estate.cloud(), things);
    }

    /** Tries them all. {@return what is not as it should be} */
    Set<String> findings() {
        for (Viewer viewer : estate.viewers()) {
            Secrets secrets = Secrets.of(viewer, estate, things);
            lists(viewer).forEach(list -> Filters.of(estate, things, list)
                    .over(calls.least(viewer, list))
                    .forEach(filter -> look(viewer, secrets, list, filter)));
        }
        return findings;
    }

    /** {@return how many there were, by what became of them} */
    Map<String, Integer> counts() {
        return counts;
    }

    private Collection<CommandDescriptor> lists(Viewer viewer) {
        return estate.cloud().server().engine().engine().commandsFor(viewer.caller()).stream()
                .filter(command -> command.kind() == Kind.LIST)
                .toList();
    }

    private void look(Viewer viewer, Secrets secrets, CommandDescriptor list, Map<String, String> filter) {
        String answer = calls.outcome(viewer.caller(), list.name(), filter);
        String what = viewer.label() + ": " + list.name() + " " + filter;
        Set<String> told = secrets.in(answer, filter);
        if (!told.isEmpty()) {
            findings.add(what + " tells " + told);
        }
        if (answer.startsWith("INTERNAL")) {
            findings.add(what + " fails: " + answer);
        }
        boolean isListed = answer.startsWith("listed ");
        counts.merge(isListed ? answer.startsWith("listed 0") ? "empty" : "with items" : "refused", 1, Integer::sum);
        if (isListed && answer.endsWith(" []") && !answer.startsWith("listed 0") && !isCountOnly(filter)) {
            findings.add(what + " counts what it does not show: " + answer);
        }
    }

    private static boolean isCountOnly(Map<String, String> filter) {
        return "true".equals(filter.get("retrieveonlyresourcecount"));
    }
}
