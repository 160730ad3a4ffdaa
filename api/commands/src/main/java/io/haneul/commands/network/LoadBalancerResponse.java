package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public port whose connections are spread over machines. */
@RecordBuilder
public record LoadBalancerResponse(
        @Doc("the load balancer rule ID") @Nullable String id,
        @Doc("the name of the load balancer") @Nullable String name,
        @Doc("the description of the load balancer") @Nullable String description,
        @Doc("the public ip address id") @Nullable String publicIpId,
        @Doc("the public ip address") @Nullable String publicIp,
        @Doc("the public port") @Nullable String publicPort,
        @Doc("the private port") @Nullable String privatePort,
        @Doc("the load balancer algorithm (source, roundrobin, leastconn)") @Nullable String algorithm,
        @Doc("the protocol of the loadbalanacer rule") @Nullable String protocol,
        @Doc(
                        "the cidr list to allow traffic, all other CIDRs will be blocked. Multiple entries are separated by a single comma character (,).")
                @Nullable
                String cidrList,
        @Doc("the state of the rule") @Nullable String state,
        @Doc("the account of the load balancer rule") @Nullable String account,
        @Doc("the domain ID of the load balancer rule") @Nullable String domainId,
        @Doc("the domain of the load balancer rule") @Nullable String domain,
        @Doc("path of the domain to which the load balancer rule belongs") @Nullable String domainPath,
        @Doc("the id of the zone the rule belongs to") @Nullable String zoneId,
        @Doc("the name of the zone the load balancer rule belongs to") @Nullable String zoneName,
        @Doc("the id of the guest network the lb rule belongs to") @Nullable String networkId,
        @Doc("is rule for display to the regular user") @Nullable Boolean forDisplay,
        @Doc("the list of resource tags associated with load balancer") @Nullable List<ResourceTagResponse> tags) {}
