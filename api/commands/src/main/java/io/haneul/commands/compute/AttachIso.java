package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.IsoId;
import io.haneul.model.VmId;

/** Puts an ISO into the CD drive of a virtual machine, in place of what is there. */
@Command(
        name = "attachIso",
        description = "Attaches an ISO to a virtual machine.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.ATTACH")
public record AttachIso(
        @Doc("the ID of the ISO file") @Access(Access.Right.USE) IsoId id,
        @Doc("the ID of the virtual machine") @Access(Access.Right.OPERATE) VmId virtualMachineId) {}
