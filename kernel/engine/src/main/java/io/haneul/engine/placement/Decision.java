package io.haneul.engine.placement;

import io.haneul.engine.placement.Grounds.Candidate;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a machine goes, or why it goes nowhere.
 *
 * @param place    where; absent when there is no room anywhere
 * @param rejected every host and pool left out on the way, with the reason
 * @param grounds  what there was to choose from, and who chose
 */
public record Decision(Optional<Place> place, List<Rejection> rejected, Grounds grounds) {
    private static final int NEXT_BEST = 3;

    public Decision {
        rejected = List.copyOf(rejected);
    }

    /**
     * A place.
     *
     * @param pool for its new disks, when it has any
     */
    public record Place(HostId host, Optional<PoolId> pool) {}

    /**
     * Something left out.
     *
     * @param what   such as {@code host h7}
     * @param kind   such as {@code hosts}, for those who may not see names
     * @param reason such as {@code memory 512 MiB short}
     * @param brief  the reason without figures, for those who may not see them
     */
    public record Rejection(String what, String kind, String reason, String brief) {}

    /** {@return the reasons for somebody who may not see hosts: how many of what were left out why} */
    public String summary() {
        String text = counted(rejected);
        return text.isEmpty() ? "there is no host of that hypervisor" : text;
    }

    private static String counted(List<Rejection> some) {
        Map<String, Long> counts = some.stream()
                .collect(Collectors.groupingBy(
                        r -> r.kind() + " " + r.brief(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    /**
     * {@return the whole of it for operators, a line each: where and by whom, what went otherwise than set, and what was left
     * out why}
     *
     * @param most lines of what was left out; more are counted
     */
    public String explained(int most) {
        List<String> lines = new ArrayList<>();
        lines.add(choice());
        lines.addAll(grounds.remarks());
        rejected.stream().limit(most).map(r -> r.what() + ": " + r.reason()).forEach(lines::add);
        if (rejected.size() > most) {
            List<Rejection> rest = rejected.subList(most, rejected.size());
            lines.add("and " + rest.size() + " more: " + counted(rest));
        }
        return String.join("\n", lines);
    }

    private String choice() {
        if (place.isEmpty()) {
            return "no place";
        }
        String host = chosen("host", place.get().host().value().toString(), grounds.hosts(), grounds.hostsBy());
        return place.get()
                .pool()
                .map(pool -> host + "; " + chosen("pool", pool.value().toString(), grounds.pools(), grounds.poolsBy()))
                .orElse(host);
    }

    private static String chosen(String kind, String id, List<Candidate> among, List<String> by) {
        String name = among.stream()
                .filter(candidate -> candidate.id().toString().equals(id))
                .map(Candidate::name)
                .findFirst()
                .orElse(id);
        List<String> others = among.stream()
                .filter(candidate -> !candidate.id().toString().equals(id))
                .map(Candidate::name)
                .toList();
        StringBuilder text = new StringBuilder(kind).append(' ').append(name);
        if (!by.isEmpty()) {
            text.append(" by ").append(String.join(", ", by));
        }
        if (!others.isEmpty()) {
            text.append(", before ")
                    .append(String.join(", ", others.stream().limit(NEXT_BEST).toList()));
        }
        if (others.size() > NEXT_BEST) {
            text.append(" and ").append(others.size() - NEXT_BEST).append(" more");
        }
        return text.toString();
    }
}
