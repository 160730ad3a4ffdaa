package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to add public addresses to a zone, or addresses of guests to a pod of a Basic zone. */
@Command(
        name = "createVlanIpRange",
        description = "Creates a VLAN IP range.",
        kind = Kind.OBJECT,
        returns = VlanIpRangeResponse.class,
        object = "vlan",
        roles = DefaultRole.ADMIN,
        event = "VLAN.IP.RANGE.CREATE")
public record CreateVlanIpRange(
        @Doc("the Zone ID of the VLAN IP range") @Access(Access.Right.OPERATE) Optional<ZoneId> zoneId,
        @Doc("the physical network id") @Access(Access.Right.OPERATE) Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("optional parameter. Have to be specified for Direct Untagged vlan only.") @Access(Access.Right.OPERATE)
                Optional<PodId> podId,
        @Doc("true if VLAN is of Virtual type, false if Direct") Optional<Boolean> forVirtualNetwork,
        @Doc(
                        "the ID or VID of the VLAN. If not specified, will be defaulted to the vlan of the network; untagged by default")
                Optional<String> vlan,
        @Doc("the gateway of the VLAN IP range") Optional<String> gateway,
        @Doc("the netmask of the VLAN IP range") Optional<String> netmask,
        @Doc("the beginning IP address in the VLAN IP range") Optional<String> startIp,
        @Doc("the ending IP address in the VLAN IP range") Optional<String> endIp,
        @Doc("account who will own the VLAN. If VLAN is Zone wide, this parameter should be omitted")
                Optional<String> account,
        @Doc("domain ID of the account owning a VLAN") @Access(Access.Right.USE) Optional<DomainId> domainId) {}
