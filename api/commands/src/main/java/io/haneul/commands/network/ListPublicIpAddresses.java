package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
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
        @Doc("limits search results to allocated public IP addresses; free ones have no rows and are not listed")
                Optional<Boolean> allocatedOnly,
        OwnerFilter owner,
        Paging paging) {}
