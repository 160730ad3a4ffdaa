package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.IpAddress;
import java.util.UUID;

/** A machine behind a balanced port, by the address it has there. */
public record MemberView(FirewallRuleId ruleId, UUID vmId, IpAddress address, RuleState state) {}
