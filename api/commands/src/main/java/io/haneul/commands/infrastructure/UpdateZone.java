package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to change a zone; what runs is not touched, whatever changes. */
@Command(
        name = "updateZone",
        description = "Updates a Zone.",
        kind = Kind.OBJECT,
        returns = ZoneResponse.class,
        object = "zone",
        roles = DefaultRole.ADMIN,
        event = "ZONE.EDIT")
public record UpdateZone(
        @Doc("the ID of the Zone") @Access(Access.Right.OPERATE) ZoneId id,
        @Doc("the name of the Zone") Optional<String> name,
        @Doc("the first DNS for the Zone") Optional<String> dns1,
        @Doc("the second DNS for the Zone") Optional<String> dns2,
        @Doc("the first internal DNS for the Zone") Optional<String> internalDns1,
        @Doc("the second internal DNS for the Zone") Optional<String> internalDns2,
        @Doc("the first IPv6 DNS for the Zone") Optional<String> ip6Dns1,
        @Doc("the second IPv6 DNS for the Zone") Optional<String> ip6Dns2,
        @Doc("the guest CIDR address for the Zone") Optional<String> guestCidrAddress,
        @Doc("Network domain name for the networks in the zone; empty string will update domain with NULL value")
                Optional<String> domain,
        @Doc("the dhcp Provider for the Zone") Optional<String> dhcpProvider,
        @Doc("Allocation state, Enabled or Disabled") Optional<String> allocationState,
        @Doc("updates a private zone to public if set, but not vice-versa") Optional<Boolean> isPublic,
        @Doc("true if local storage offering enabled, false otherwise") Optional<Boolean> localStorageEnabled,
        @Doc("sort key of the zone, lists are ordered by it") Optional<Integer> sortKey) {}
