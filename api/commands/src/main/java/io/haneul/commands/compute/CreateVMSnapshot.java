package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.VmId;
import java.util.Optional;

/** Called to keep the disks of a virtual machine, and its memory if wanted, as they are now. */
@Command(
        name = "createVMSnapshot",
        description = "Create snapshot for a vm.",
        kind = Kind.ASYNC_CREATE,
        returns = VmSnapshotResponse.class,
        object = "vmsnapshot",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VMSNAPSHOT.CREATE",
        since = "4.2.0")
public record CreateVMSnapshot(
        @Doc("The ID of the vm") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("The display name of the snapshot") Optional<String> name,
        @Doc("The description of the snapshot") @Length(1024) Optional<String> description,
        @Doc("snapshot memory if true; of a virtual machine that runs") Optional<Boolean> snapshotMemory,
        @Doc("quiesce vm if true: its guest brings its file systems to rest for that moment")
                Optional<Boolean> quiesceVm) {}
