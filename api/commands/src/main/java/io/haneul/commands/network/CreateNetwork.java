package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Defines a guest network; it comes into being with its first machine. */
@Command(
        name = "createNetwork",
        description = "Creates a network",
        kind = Kind.OBJECT,
        returns = NetworkResponse.class,
        object = "network",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NETWORK.CREATE")
public record CreateNetwork(
        @Doc("the name of the network") String name,
        @Doc("the display text of the network") @Length(4096) Optional<String> displayText,
        @Doc("the network offering ID") @Access(Access.Right.USE) NetworkOfferingId networkOfferingId,
        @Doc("the zone ID for the network") @Access(Access.Right.USE) ZoneId zoneId,
        @Doc("the physical network ID the network belongs to") @Access(Access.Right.USE)
                Optional<PhysicalNetworkId> physicalNetworkId,
        @Doc("the gateway of the network. Required for shared networks") Optional<String> gateway,
        @Doc("the netmask of the network. Required for shared networks") Optional<String> netmask,
        @Doc("the beginning IP address in the network IP range") Optional<String> startIp,
        @Doc("the ending IP address in the network IP range. If not specified, will be defaulted to startIP")
                Optional<String> endIp,
        @Doc("the ID or VID of the network; for root admins, where the offering wants it named") Optional<String> vlan,
        @Doc("network domain") Optional<String> networkDomain,
        @Doc(
                        "Access control type; supported values are account and domain. In 3.0 all shared networks should have aclType=Domain, and all isolated networks - Account.")
                Optional<String> aclType,
        @Doc(
                        "Defines whether to allow subdomains to use networks dedicated to their parent domain(s). Should be used with aclType=Domain")
                Optional<Boolean> subdomainAccess,
        Owner owner) {}
