package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.PublicAddressId;
import java.util.Optional;

/** Gives a public address back. */
@Command(
        name = "disassociateIpAddress",
        description = "Disassociates an IP address from the account.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.IPRELEASE")
public record DisassociateIpAddress(
        @Doc("the ID of the public IP address to disassociate. Mutually exclusive with the ipaddress parameter")
                @Access(Access.Right.OPERATE)
                Optional<PublicAddressId> id,
        @Doc("IP Address to be disassociated. Mutually exclusive with the id parameter") Optional<String> ipAddress) {}
