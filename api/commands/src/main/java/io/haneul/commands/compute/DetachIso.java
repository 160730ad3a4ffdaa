package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;

/** Takes the ISO from the CD drive of a virtual machine. */
@Command(
        name = "detachIso",
        description = "Detaches any ISO file (if any) currently attached to a virtual machine.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.DETACH")
public record DetachIso(@Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId virtualMachineId) {}
