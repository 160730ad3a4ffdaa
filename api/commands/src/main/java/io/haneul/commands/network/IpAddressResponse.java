package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public address. */
@RecordBuilder
public record IpAddressResponse(
        @Doc("public IP address id") @Nullable String id,
        @Doc("public IP address") @Nullable String ipAddress,
        @Doc("the ID of the zone the public IP address belongs to") @Nullable String zoneId,
        @Doc("the name of the zone the public IP address belongs to") @Nullable String zoneName,
        @Doc("the account the public IP address is associated with") @Nullable String account,
        @Doc("the domain ID the public IP address is associated with") @Nullable String domainId,
        @Doc("the domain the public IP address is associated with") @Nullable String domain,
        @Doc("path of the domain to which the public IP address belongs") @Nullable String domainPath,
        @Doc("the ID of the VLAN associated with the IP address. This parameter is visible to ROOT admins only")
                @Nullable
                String vlanId,
        @Doc("the ID of the Network associated with the IP address") @Nullable String associatedNetworkId,
        @Doc("the name of the Network associated with the IP address") @Nullable String associatedNetworkName,
        @Doc("the physical network this belongs to") @Nullable String physicalNetworkId,
        @Doc("State of the ip address. Can be: Allocating, Allocated, Releasing, Reserved and Free") @Nullable
                String state,
        @Doc("true if the IP address is a source nat address, false otherwise") @Nullable Boolean isSourceNat,
        @Doc("true if this ip is for static nat, false otherwise") @Nullable Boolean isStaticNat,
        @Doc("true if this ip is system ip (was allocated as a part of deployVm or createLbRule)") @Nullable
                Boolean isSystem,
        @Doc("the virtual network for the IP address") @Nullable Boolean forVirtualNetwork,
        @Doc("is public IP portable across the zones") @Nullable Boolean isPortable,
        @Doc("is public ip for display to the regular user") @Nullable Boolean forDisplay,
        @Doc("date the public IP address was acquired") @Nullable OffsetDateTime allocated,
        @Doc("the list of resource tags associated with ip address") @Nullable List<NoEntry> tags) {}
