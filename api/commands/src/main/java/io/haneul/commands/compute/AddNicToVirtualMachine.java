package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.NetworkId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Plugs a machine into one more network, while it runs or not. */
@Command(
        name = "addNicToVirtualMachine",
        description = "Adds VM to specified network by creating a NIC",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.CREATE",
        since = "later")
public record AddNicToVirtualMachine(
        @Doc("Virtual Machine ID") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("Network ID") @Access(Access.Right.USE) NetworkId networkId,
        @Doc("IP Address for the new network") Optional<String> ipAddress) {}
