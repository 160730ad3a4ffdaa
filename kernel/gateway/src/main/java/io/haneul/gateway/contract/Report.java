package io.haneul.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haneul.gateway.contract.Difference.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells what has come out of a comparison, to people and to scripts. */
final class Report {
    private final Verdict verdict;

    Report(Verdict verdict) {
        this.verdict = verdict;
    }

    private long served() {
        return verdict.contract().calls().keySet().stream()
                .filter(verdict.server().calls()::containsKey)
                .count();
    }

    private long of(Kind kind) {
        return verdict.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    /** {@return lines for people; what was reviewed is only counted} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        section(
                lines,
                "not reviewed",
                verdict.unreviewed().stream().map(Difference::toString).toList());
        section(lines, "reviewed, but no difference any more", verdict.stale());
        verdict.countFault().ifPresent(lines::add);
        lines.add(served() + " of " + verdict.contract().calls().size() + " commands of the contract are served, of "
                + verdict.server().calls().size() + " in all");
        for (Kind kind : Kind.values()) {
            lines.add(String.format("%6d %s", of(kind), kind.plural()));
        }
        lines.add(String.format(
                "%6d in all, counting what a missing command would have; %d differences are not reviewed",
                verdict.weight(), verdict.unreviewed().size()));
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(title + ":");
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }

    /** {@return the same and all differences, in JSON} */
    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("contract", verdict.contract().calls().size());
        root.put("served", served());
        root.put("count", verdict.weight());
        root.put("fine", verdict.isFine());
        ObjectNode kinds = root.putObject("kinds");
        for (Kind kind : Kind.values()) {
            kinds.put(kind.word(), of(kind));
        }
        ArrayNode stale = root.putArray("stale");
        verdict.stale().forEach(stale::add);
        ArrayNode all = root.putArray("differences");
        for (Difference difference : verdict.differences()) {
            ObjectNode one = all.addObject();
            one.put("kind", difference.kind().word());
            one.put("command", difference.command());
            one.put("name", difference.name());
            one.put("detail", difference.detail());
            verdict.reviewed().reason(difference).ifPresent(reason -> one.put("reason", reason));
        }
        return root.toPrettyString();
    }
}
