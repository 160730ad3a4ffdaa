package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of one kind a list wants; what is absent does not matter.
 *
 * @param vm      the machine it leads to, or that is behind it
 * @param pattern of a LIKE on its name, protocol or public address
 */
@RecordBuilder
public record RuleFilter(
        RuleKind kind,
        @Nullable FirewallRuleId id,
        @Nullable PublicAddressId address,
        @Nullable NetworkId network,
        @Nullable ZoneId zone,
        @Nullable UUID vm,
        @Nullable String name,
        @Nullable Boolean display,
        @Nullable String pattern) {}
