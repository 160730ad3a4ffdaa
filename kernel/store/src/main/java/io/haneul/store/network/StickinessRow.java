package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.StickinessPolicyId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How clients stay with machines behind a balanced port.
 *
 * @param method     as on the wire
 * @param parameters lines of {@code name=value}
 * @param changeId   the last change of the network made by a change of the policy
 */
@RecordBuilder
public record StickinessRow(
        StickinessPolicyId id,
        FirewallRuleId ruleId,
        String name,
        @Nullable String description,
        String method,
        String parameters,
        boolean display,
        RuleState state,
        long changeId,
        Instant created)
        implements StickinessRowBuilder.With {}
