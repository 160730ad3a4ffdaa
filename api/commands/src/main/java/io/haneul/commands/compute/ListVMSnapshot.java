package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.VmId;
import io.haneul.model.VmSnapshotId;
import java.util.List;
import java.util.Optional;

/** Lists snapshots of virtual machines. */
@Command(
        name = "listVMSnapshot",
        description = "List virtual machine snapshot by conditions",
        kind = Kind.LIST,
        returns = VmSnapshotResponse.class,
        object = "vmSnapshot",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.2.0")
public record ListVMSnapshot(
        @Doc("The ID of the VM snapshot") @Access(Access.Right.USE) Optional<VmSnapshotId> vmSnapshotId,
        @Doc("the IDs of the vm snapshots, mutually exclusive with vmsnapshotid") @Access(Access.Right.USE)
                List<VmSnapshotId> vmSnapshotIds,
        @Doc("the ID of the vm") @Access(Access.Right.USE) Optional<VmId> virtualMachineId,
        @Doc("lists snapshot by snapshot name or display name") Optional<String> name,
        @Doc("state of the virtual machine snapshot") Optional<String> state,
        OwnerFilter owner,
        Paging paging) {}
