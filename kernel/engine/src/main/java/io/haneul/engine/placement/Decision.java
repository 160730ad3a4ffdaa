package io.haneul.engine.placement;

import io.haneul.model.HostId;
import io.haneul.model.PoolId;
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
 */
public record Decision(Optional<Place> place, List<Rejection> rejected) {
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
        Map<String, Long> counts = rejected.stream()
                .collect(Collectors.groupingBy(
                        r -> r.kind() + " " + r.brief(), LinkedHashMap::new, Collectors.counting()));
        String text = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "there is no host of that hypervisor" : text;
    }
}
