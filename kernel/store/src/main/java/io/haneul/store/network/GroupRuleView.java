package io.haneul.store.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule of a security group with the name of the group it lets in, and whose that is. */
public record GroupRuleView(
        UUID id,
        UUID groupId,
        boolean ingress,
        String protocol,
        @Nullable Integer firstPort,
        @Nullable Integer lastPort,
        @Nullable Integer icmpType,
        @Nullable Integer icmpCode,
        @Nullable String cidr,
        @Nullable String peer,
        @Nullable String peerAccount) {}
