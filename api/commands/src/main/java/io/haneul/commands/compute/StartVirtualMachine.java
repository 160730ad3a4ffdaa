package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Starts a virtual machine. */
@Command(
        name = "startVirtualMachine",
        description = "Starts a virtual machine.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.START")
public record StartVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("destination Host ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<HostId> hostId,
        @Doc("destination Cluster ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<ClusterId> clusterId,
        @Doc("destination Pod ID to deploy the VM to - parameter available for root admin only")
                @Access(Access.Right.USE)
                Optional<PodId> podId) {}
