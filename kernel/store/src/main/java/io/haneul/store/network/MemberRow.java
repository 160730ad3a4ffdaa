package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.NicId;
import java.util.UUID;

/**
 * A machine behind a balanced port.
 *
 * @param guestAddress of it; empty for its interface's own
 */
public record MemberRow(FirewallRuleId ruleId, NicId nicId, UUID vmId, String guestAddress, RuleState state) {}
