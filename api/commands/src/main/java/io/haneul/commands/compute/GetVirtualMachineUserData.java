package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;

/** Tells what the guest of a virtual machine is told. */
@Command(
        name = "getVirtualMachineUserData",
        description = "Returns user data associated with the VM",
        kind = Kind.OBJECT,
        returns = VmUserData.class,
        object = "virtualmachineuserdata",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.4")
public record GetVirtualMachineUserData(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId virtualMachineId) {}
