package io.haneul.store.network;

import io.haneul.model.SecurityGroupId;
import io.haneul.model.SecurityGroupRuleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group.
 *
 * @param ingress  whether it is about what reaches members, or what they send
 * @param protocol in lower case: {@code tcp}, {@code udp}, {@code icmp}, {@code all}, or the number of one
 * @param cidr     from or to where; absent where it is a group
 * @param peerId   from or to whose members
 */
@RecordBuilder
public record GroupRuleRow(
        SecurityGroupRuleId id,
        SecurityGroupId groupId,
        boolean ingress,
        String protocol,
        @Nullable Integer firstPort,
        @Nullable Integer lastPort,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode,
        @Nullable String cidr,
        @Nullable SecurityGroupId peerId,
        RuleState state,
        Instant created)
        implements GroupRuleRowBuilder.With {}
