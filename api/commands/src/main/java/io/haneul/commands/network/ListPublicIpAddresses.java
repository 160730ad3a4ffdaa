package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.VpcId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists public addresses. */
@Command(
        name = "listPublicIpAddresses",
        description = "Lists all public ip addresses",
        kind = Kind.LIST,
        returns = IpAddressResponse.class,
        object = "publicipaddress",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListPublicIpAddresses(
        @Doc("lists ip address by id") @Access(Access.Right.USE) Optional<PublicAddressId> id,
        @Doc("lists the specified IP address") Optional<String> ipAddress,
        @Doc("lists all public IP addresses by Zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("lists all public IP addresses by VLAN ID") @Access(Access.Right.USE) Optional<VlanRangeId> vlanId,
        @Doc("lists all public IP addresses associated to the network specified") @Access(Access.Right.USE)
                Optional<NetworkId> associatedNetworkId,
        @Doc("list only source NAT IP addresses") Optional<Boolean> isSourceNat,
        @Doc("list only static NAT IP addresses; there are none in this version") Optional<Boolean> isStaticNat,
        @Doc("the virtual network for the IP address; public addresses are all there are")
                Optional<Boolean> forVirtualNetwork,
        @Doc("limits search results to allocated public IP addresses; with false, free ones follow. Default is true")
                Optional<Boolean> allocatedOnly,
        @Doc("lists all public IP addresses by state: Allocated or Free; none is in another") Optional<String> state,
        @Doc("lists all public IP addresses by physical network ID") @Access(Access.Right.USE)
                Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("lists all public IP addresses by source network ID; no guest network is one") @Access(Access.Right.USE)
                Optional<NetworkId> networkId,
        @Doc("list only IPs used for load balancing; any that is not for static NAT may be")
                Optional<Boolean> forLoadBalancing,
        @Doc("true if range is dedicated for system VMs; none is") Optional<Boolean> forSystemVms,
        @Doc("true if range is dedicated for external network provider; none is") Optional<Boolean> forProvider,
        @Doc("list resources by display flag; all are displayed") Optional<Boolean> forDisplay,
        @Doc("makes the API's response contain only the resource count") Optional<Boolean> retrieveOnlyResourceCount,
        @Doc("List resources by tags (key/value pairs); no address has any") List<Map<String, String>> tags,
        @Doc("List IPs belonging to the VPC; no address does") @Access(Access.Right.USE) Optional<VpcId> vpcId,
        OwnerFilter owner,
        Paging paging) {}
