package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to make a zone: disabled, until it has what machines need. */
@Command(
        name = "createZone",
        description = "Creates a Zone.",
        kind = Kind.OBJECT,
        returns = ZoneResponse.class,
        object = "zone",
        roles = DefaultRole.ADMIN,
        event = "ZONE.CREATE")
public record CreateZone(
        @Doc("the name of the Zone") String name,
        @Doc("the first DNS for the Zone") String dns1,
        @Doc("the second DNS for the Zone") Optional<String> dns2,
        @Doc("the first internal DNS for the Zone") String internalDns1,
        @Doc("the second internal DNS for the Zone") Optional<String> internalDns2,
        @Doc("the first IPv6 DNS for the Zone") Optional<String> ip6Dns1,
        @Doc("the second IPv6 DNS for the Zone") Optional<String> ip6Dns2,
        @Doc("the guest CIDR address for the Zone, such as 10.1.0.0/16") Optional<String> guestCidrAddress,
        @Doc("Network domain name for the networks in the zone") Optional<String> domain,
        @Doc("the ID of the containing domain; none for public zones") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc("network type of the zone, can be Basic or Advanced") String networkType,
        @Doc("Allocation state of this Zone for allocation of new resources; Disabled by default")
                Optional<String> allocationState,
        @Doc("true if local storage offering enabled, false otherwise") Optional<Boolean> localStorageEnabled,
        @Doc("true if network is security group enabled, false otherwise") Optional<Boolean> securityGroupEnabled) {}
