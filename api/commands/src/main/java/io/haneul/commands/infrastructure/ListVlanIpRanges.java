package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listVlanIpRanges",
        description = "Lists all VLAN IP ranges.",
        kind = Kind.LIST,
        returns = VlanIpRangeResponse.class,
        object = "vlaniprange",
        roles = DefaultRole.ADMIN)
public record ListVlanIpRanges(
        @Doc("the ID of the VLAN IP range") @Access(Access.Right.USE) Optional<VlanRangeId> id,
        @Doc("the Zone ID of the VLAN IP range") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the Pod ID of the VLAN IP range") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("physical network id of the VLAN IP range") @Access(Access.Right.USE)
                Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("network id of the VLAN IP range") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("true if VLAN is of Virtual type, false if Direct") Optional<Boolean> forVirtualNetwork,
        @Doc("the ID or VID of the VLAN. Default is an untagged VLAN.") Optional<String> vlan,
        @Doc("the account with which the VLAN IP range is associated. Must be used with the domainId parameter.")
                Optional<String> account,
        @Doc(
                        "the domain ID with which the VLAN IP range is associated.  If used with the account parameter, returns all VLAN IP ranges for that account in the specified domain.")
                @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        Paging paging) {}
