package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A range of addresses. */
@RecordBuilder
public record VlanIpRangeResponse(
        @Doc("the ID of the VLAN IP range") @Nullable VlanRangeId id,
        @Doc("the Zone ID of the VLAN IP range") @Nullable ZoneId zoneId,
        @Doc("the physical network this belongs to") @Nullable PhysicalNetworkId physicalNetworkId,
        @Doc("the network id of vlan range") @Nullable NetworkId networkId,
        @Doc("the Pod ID for the VLAN IP range") @Nullable PodId podId,
        @Doc("the Pod name for the VLAN IP range") @Nullable String podName,
        @Doc("the ID or VID of the VLAN.") @Nullable String vlan,
        @Doc("the description of the VLAN IP range") @Nullable String description,
        @Doc("the virtual network for the VLAN IP range") @Nullable Boolean forVirtualNetwork,
        @Doc("indicates whether IP range is dedicated to system vms or not") @Nullable Boolean forSystemVms,
        @Doc("the gateway of the VLAN IP range") @Nullable String gateway,
        @Doc("the netmask of the VLAN IP range") @Nullable String netmask,
        @Doc("the cidr of the VLAN IP range") @Nullable String cidr,
        @Doc("the start ip of the VLAN IP range") @Nullable String startIp,
        @Doc("the end ip of the VLAN IP range") @Nullable String endIp,
        @Doc("the account of the VLAN IP range") @Nullable String account,
        @Doc("the domain ID of the VLAN IP range") @Nullable DomainId domainId,
        @Doc("the domain name of the VLAN IP range") @Nullable String domain,
        @Doc("path of the domain to which the VLAN IP range belongs") @Nullable String domainPath) {}
