package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Spreads connections to a public port over machines. */
@Command(
        name = "createLoadBalancerRule",
        description = "Creates a load balancer rule",
        kind = Kind.ASYNC_CREATE,
        returns = LoadBalancerResponse.class,
        object = "loadbalancer",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "LB.CREATE")
public record CreateLoadBalancerRule(
        @Doc("name of the load balancer rule") String name,
        @Doc("load balancer algorithm (source, roundrobin, leastconn)") String algorithm,
        @Doc(
                        "the private port of the private IP address/virtual machine where the network traffic will be load balanced to")
                Integer privatePort,
        @Doc("the public port from where the network traffic will be load balanced from") Integer publicPort,
        @Doc(
                        "public IP address ID from where the network traffic will be load balanced from; no address is acquired for a rule, so it must be given")
                @Access(Access.Right.OPERATE)
                Optional<PublicAddressId> publicIpId,
        @Doc("the protocol for the LB such as tcp, udp or tcp-proxy; tcp when none is given") Optional<String> protocol,
        @Doc("the description of the load balancer rule") @Length(4096) Optional<String> description,
        @Doc(
                        "the CIDR list to allow traffic, all other CIDRs will be blocked. Multiple entries must be separated by a single comma character (,).")
                List<String> cidrList,
        @Doc(
                        "if true, firewall rule for source/end public port is automatically created; if false - firewall rule has to be created explicitly. Default is true.")
                Optional<Boolean> openFirewall,
        @Doc("the guest network this rule will be created for; it must be the address's") @Access(Access.Right.USE)
                Optional<NetworkId> networkId,
        @Doc("zone where the load balancer is going to be created; it must be the address's") @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay,
        Owner owner) {}
