package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;

/** Recovers a virtual machine. */
@Command(
        name = "recoverVirtualMachine",
        description = "Recovers a virtual machine.",
        kind = Kind.OBJECT,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.RECOVER")
public record RecoverVirtualMachine(@Doc("The ID of the virtual machine") @Access(Access.Right.OWN) VmId id) {}
