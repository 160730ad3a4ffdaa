package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NicId;
import java.util.Optional;

/** Gives an interface of a machine that does not run another address. */
@Command(
        name = "updateVmNicIp",
        description = "Update the default Ip of a VM Nic",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.SECONDARY.IP.UPDATE",
        since = "later")
public record UpdateVmNicIp(
        @Doc("the ID of the nic to which you want to assign private IP") @Access(Access.Right.OPERATE) NicId nicId,
        @Doc("Secondary IP Address; without it, any that is free") Optional<String> ipAddress) {}
