package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.HostId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Called to move a running virtual machine to another host of its cluster, without stopping it. */
@Command(
        name = "migrateVirtualMachine",
        description = "Attempts Migration of a VM to a different host of its cluster while it runs",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN},
        event = "VM.MIGRATE")
public record MigrateVirtualMachine(
        @Doc("the ID of the virtual machine") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("Destination Host ID to migrate VM to; one is chosen where it is absent") @Access(Access.Right.USE)
                Optional<HostId> hostId,
        @Doc("Automatically select a destination host for a running instance, if hostId is not specified. Default true")
                Optional<Boolean> autoSelect) {}
