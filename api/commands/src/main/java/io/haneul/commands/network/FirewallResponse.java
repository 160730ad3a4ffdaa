package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of a firewall. */
@RecordBuilder
public record FirewallResponse(
        @Doc("the ID of the firewall rule") @Nullable String id,
        @Doc("the protocol of the firewall rule") @Nullable String protocol,
        @Doc("the starting port of firewall rule's port range") @Nullable Integer startPort,
        @Doc("the ending port of firewall rule's port range") @Nullable Integer endPort,
        @Doc("the public ip address id for the firewall rule") @Nullable String ipAddressId,
        @Doc("the public ip address for the firewall rule") @Nullable String ipAddress,
        @Doc("the network id of the firewall rule") @Nullable String networkId,
        @Doc("the state of the rule") @Nullable String state,
        @Doc("the cidr list to forward traffic from. Multiple entries are separated by a single comma character (,).")
                @Nullable
                String cidrList,
        @Doc("the cidr list to forward traffic to. Multiple entries are separated by a single comma character (,).")
                @Nullable
                String destCidrList,
        @Doc("type of the icmp message being sent") @Nullable Integer icmpType,
        @Doc("error code for this icmp message") @Nullable Integer icmpCode,
        @Doc("the traffic type for the firewall rule: Ingress or Egress") @Nullable String trafficType,
        @Doc("is rule for display to the regular user") @Nullable Boolean forDisplay,
        @Doc("the list of resource tags associated with the rule") @Nullable List<ResourceTagResponse> tags) {}
