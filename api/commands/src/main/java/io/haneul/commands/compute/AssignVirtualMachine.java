package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.NetworkId;
import io.haneul.model.VmId;
import java.util.List;

/** Called to give a stopped virtual machine with its volumes to another account. */
@Command(
        name = "assignVirtualMachine",
        description =
                "Change ownership of a VM from one account to another. The VM has to be stopped; its networks are left and those of the new owner joined.",
        kind = Kind.OBJECT,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "VM.MOVE")
public record AssignVirtualMachine(
        @Doc("id of the VM to be moved") @Access(Access.Right.OWN) VmId virtualMachineId,
        Owner owner,
        @Doc("list of new network ids of the new owner in which the moved VM will participate")
                @Access(Access.Right.USE)
                List<NetworkId> networkIds) {}
