package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may pass an interface on a simulated host.
 *
 * @param nic       the interface
 * @param machine   whose it is
 * @param revision  of the state
 * @param mac       of the interface
 * @param addresses of the interface
 * @param spoofing  whether it may send under others
 * @param ingress   what may reach the guest
 * @param egress    what it may send; absent when it may send anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Filter(
        UUID nic,
        UUID machine,
        long revision,
        String mac,
        List<String> addresses,
        boolean spoofing,
        List<Rule> ingress,
        @Nullable List<Rule> egress) {
    /** Traffic that may pass: protocol, and ports or type and code where they are narrowed down; 0 to 65535 or -1 else. */
    public record Rule(UUID rule, String protocol, int first, int last, List<String> peers) {}

    /** {@return whether TCP to this port may reach the guest} */
    public boolean letsIn(int port) {
        return ingress.stream()
                .anyMatch(rule -> rule.protocol().equals("ALL")
                        || (rule.protocol().equals("TCP") && rule.first() <= port && port <= rule.last()));
    }
}
