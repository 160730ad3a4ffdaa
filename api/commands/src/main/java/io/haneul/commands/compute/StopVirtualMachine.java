package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;
import java.util.Optional;

/** Stops a virtual machine. */
@Command(
        name = "stopVirtualMachine",
        description = "Stops a virtual machine.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.STOP")
public record StopVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc(
                        "Force stop the VM: cut its power instead of asking its guest to shut down. The caller knows the VM is stopped.")
                Optional<Boolean> forced) {}
