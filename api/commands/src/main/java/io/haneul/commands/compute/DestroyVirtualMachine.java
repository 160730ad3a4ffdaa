package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;
import java.util.Optional;

/** Destroys a virtual machine. Once destroyed, only the administrator can recover it. */
@Command(
        name = "destroyVirtualMachine",
        description = "Destroys a virtual machine. Once destroyed, only the administrator can recover it.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.DESTROY")
public record DestroyVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OWN) VmId id,
        @Doc("If true is passed, the vm is expunged immediately. False by default.") Optional<Boolean> expunge) {}
