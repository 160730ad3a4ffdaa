package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PublicAddressId;
import java.util.Optional;

/** Changes how an address is shown. */
@Command(
        name = "updateIpAddress",
        description = "Updates an IP address",
        kind = Kind.ASYNC,
        returns = IpAddressResponse.class,
        object = "ipaddress",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NET.IPUPDATE",
        since = "later")
public record UpdateIpAddress(
        @Doc("the ID of the public IP address to update") @Access(Access.Right.OPERATE) PublicAddressId id,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource. Allowed to Root Admins only; ids are not changed here, so none is taken")
                Optional<String> customId,
        @Doc("an optional field, whether to the display the IP to the end user or not") Optional<Boolean> forDisplay) {}
