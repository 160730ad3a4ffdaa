package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NicId;
import io.haneul.model.VmId;

/** Takes a machine out of a network, while it runs or not. */
@Command(
        name = "removeNicFromVirtualMachine",
        description = "Removes VM from specified network by deleting a NIC",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.DELETE",
        since = "later")
public record RemoveNicFromVirtualMachine(
        @Doc("Virtual Machine ID") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("NIC ID") @Access(Access.Right.OPERATE) NicId nicId) {}
