package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NicId;
import io.haneul.model.VmId;

/** Has a machine's default route lead through another of its networks. */
@Command(
        name = "updateDefaultNicForVirtualMachine",
        description = "Changes the default NIC on a VM",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.UPDATE",
        since = "later")
public record UpdateDefaultNicForVirtualMachine(
        @Doc("Virtual Machine ID") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("NIC ID") @Access(Access.Right.OPERATE) NicId nicId) {}
