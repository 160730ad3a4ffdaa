package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NicId;
import java.util.Optional;

/** Gives an interface a further address. */
@Command(
        name = "addIpToNic",
        description = "Assigns secondary IP to NIC",
        kind = Kind.ASYNC_CREATE,
        returns = NicSecondaryIpResponse.class,
        object = "nicsecondaryip",
        answer = "addiptovmnicresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.SECONDARY.IP.ASSIGN",
        since = "later")
public record AddIpToNic(
        @Doc("the ID of the nic to which you want to assign private IP") @Access(Access.Right.OPERATE) NicId nicId,
        @Doc("Secondary IP Address; without it, any that is free") Optional<String> ipAddress) {}
