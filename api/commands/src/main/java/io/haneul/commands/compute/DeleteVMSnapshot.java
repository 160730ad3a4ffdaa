package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.VmSnapshotId;

/** Called to remove a snapshot of a virtual machine, which is and stays as it is. */
@Command(
        name = "deleteVMSnapshot",
        description = "Deletes a vmsnapshot.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VMSNAPSHOT.DELETE",
        since = "4.2.0")
public record DeleteVMSnapshot(@Doc("The ID of the VM snapshot") @Access(Access.Right.OWN) VmSnapshotId vmSnapshotId) {}
