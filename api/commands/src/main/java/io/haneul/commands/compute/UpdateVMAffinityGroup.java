package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.VmId;
import java.util.List;

/** Called to put a stopped virtual machine into these affinity groups and no others. */
@Command(
        name = "updateVMAffinityGroup",
        description =
                "Updates the affinity/anti-affinity group associations of a virtual machine. The VM has to be stopped and restarted for the new properties to take effect.",
        kind = Kind.ASYNC,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        answer = "updatevirtualmachineresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.AFFINITY.GROUP.UPDATE",
        since = "later")
public record UpdateVMAffinityGroup(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc(
                        "comma separated list of affinity groups id that are going to be applied to the virtual machine. Mutually exclusive with affinitygroupnames parameter")
                @Access(Access.Right.USE)
                List<AffinityGroupId> affinityGroupIds,
        @Doc(
                        "comma separated list of affinity groups names that are going to be applied to the virtual machine. Mutually exclusive with affinitygroupids parameter")
                List<String> affinityGroupNames) {}
