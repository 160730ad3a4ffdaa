package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zone. What only operators need is left out for others. */
@RecordBuilder
public record ZoneResponse(
        @Doc("Zone id") @Nullable ZoneId id,
        @Doc("Zone name") @Nullable String name,
        @Doc("Zone description") @Nullable String description,
        @Doc("the display text of the zone") @Nullable String displayText,
        @Doc("the first DNS for the Zone") @Nullable String dns1,
        @Doc("the second DNS for the Zone") @Nullable String dns2,
        @Doc("the first internal DNS for the Zone") @Nullable String internalDns1,
        @Doc("the second internal DNS for the Zone") @Nullable String internalDns2,
        @Doc("the first IPv6 DNS for the Zone") @Nullable String ip6Dns1,
        @Doc("the second IPv6 DNS for the Zone") @Nullable String ip6Dns2,
        @Doc("the guest CIDR address for the Zone") @Nullable String guestCidrAddress,
        @Doc("Network domain name for the networks in the zone") @Nullable String domain,
        @Doc("the UUID of the containing domain, null for public zones") @Nullable DomainId domainId,
        @Doc("the name of the containing domain, null for public zones") @Nullable String domainName,
        @Doc("the network type of the zone; can be Basic or Advanced") @Nullable String networkType,
        @Doc("the type of the zone - core or edge") @Nullable String type,
        @Doc("true if security groups support is enabled, false otherwise") @Nullable Boolean securityGroupsEnabled,
        @Doc("the allocation state of the zone") @Nullable String allocationState,
        @Doc("the dhcp Provider for the Zone") @Nullable String dhcpProvider,
        @Doc("true if local storage offering enabled, false otherwise") @Nullable Boolean localStorageEnabled,
        @Doc("the capacity of the Zone") @Nullable List<CapacityResponse> capacity,
        @Doc("the list of resource tags associated with zone.") @Wire(type = "set") @Nullable List<NoTag> tags) {}
