package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.PublicAddressId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's rule about a network.
 *
 * @param addressId    the public address; absent for egress
 * @param accountId    whose it is: the network's owner
 * @param protocol     in lower case: {@code tcp}, {@code udp}, {@code icmp}, {@code all}, or the number of one
 * @param firstPort    absent for all ports
 * @param icmpType     absent for all types
 * @param sources      CIDRs, separated by commas; empty for everywhere
 * @param targets      CIDRs, of egress
 * @param privateFirst the machine's port
 * @param nicId        the machine's interface in the network
 * @param guestAddress of the machine; absent for its interface's own
 * @param relatedId    the rule it was opened for, and goes with
 * @param reason       why the provider refused it
 * @param changeId     the last change of the network made by a change of the rule
 */
@RecordBuilder
public record RuleRow(
        FirewallRuleId id,
        RuleKind kind,
        NetworkId networkId,
        @Nullable PublicAddressId addressId,
        AccountId accountId,
        DomainId domainId,
        String protocol,
        @Nullable Integer firstPort,
        @Nullable Integer lastPort,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode,
        String sources,
        String targets,
        @Nullable Integer privateFirst,
        @Nullable Integer privateLast,
        @Nullable UUID vmId,
        @Nullable NicId nicId,
        @Nullable IpAddress guestAddress,
        @Nullable String name,
        @Nullable String description,
        @Nullable String algorithm,
        @Nullable FirewallRuleId relatedId,
        boolean display,
        RuleState state,
        @Nullable String reason,
        long changeId,
        Instant created)
        implements RuleRowBuilder.With {
    /** {@return the CIDRs it is for; empty for everywhere} */
    public List<String> sourceList() {
        return split(sources);
    }

    /** {@return the CIDRs it is towards; empty for everywhere} */
    public List<String> targetList() {
        return split(targets);
    }

    private static List<String> split(String cidrs) {
        return cidrs.isEmpty() ? List.of() : List.of(cidrs.split(","));
    }
}
