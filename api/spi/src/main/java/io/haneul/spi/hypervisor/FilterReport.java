package io.haneul.spi.hypervisor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a host made of filters.
 *
 * @param revisions now in force, by interface
 * @param refused   the rules it could not take; the rest is in force
 */
public record FilterReport(Map<UUID, Long> revisions, List<RefusedRule> refused) {
    public FilterReport {
        revisions = Map.copyOf(revisions);
        refused = List.copyOf(refused);
    }

    /**
     * A rule a host could not take.
     *
     * @param nic    the interface
     * @param rule   which
     * @param reason for the tenant
     */
    public record RefusedRule(UUID nic, UUID rule, String reason) {}
}
