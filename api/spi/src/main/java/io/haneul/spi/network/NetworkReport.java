package io.haneul.spi.network;

import java.util.List;
import java.util.UUID;

/**
 * What a provider made of a network's state.
 *
 * @param revision now in force
 * @param refused  the rules it could not take; the rest is in force
 */
public record NetworkReport(long revision, List<RefusedRule> refused) {
    public NetworkReport {
        refused = List.copyOf(refused);
    }

    /**
     * A rule a provider could not take.
     *
     * @param rule   which
     * @param reason for the tenant
     */
    public record RefusedRule(UUID rule, String reason) {}
}
