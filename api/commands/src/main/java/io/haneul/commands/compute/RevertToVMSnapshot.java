package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmSnapshotId;

/** Called to make a virtual machine what it was when the snapshot was made. */
@Command(
        name = "revertToVMSnapshot",
        description =
                "Revert VM from a vmsnapshot: one that runs to a snapshot with memory, one that is stopped to one without.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VMSNAPSHOT.REVERTTO",
        since = "4.2.0")
public record RevertToVMSnapshot(
        @Doc("The ID of the vm snapshot") @Access(Access.Right.OPERATE) VmSnapshotId vmSnapshotId) {}
