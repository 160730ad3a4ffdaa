package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.NetworkId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Acquires a public address for a network. */
@Command(
        name = "associateIpAddress",
        description = "Acquires and associates a public IP to an account.",
        kind = Kind.ASYNC_CREATE,
        returns = IpAddressResponse.class,
        object = "ipaddress",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.IPASSIGN")
public record AssociateIpAddress(
        @Doc("The network this IP address should be associated to.") @Access(Access.Right.USE)
                Optional<NetworkId> networkId,
        @Doc(
                        "the ID of the availability zone you want to acquire a public IP address from; without networkid, the account's only isolated network there gets it")
                @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc("IP Address to be associated") Optional<String> ipAddress,
        @Doc("should be set to true if public IP is required to be transferable across zones; none is")
                Optional<Boolean> isPortable,
        Owner owner) {}
