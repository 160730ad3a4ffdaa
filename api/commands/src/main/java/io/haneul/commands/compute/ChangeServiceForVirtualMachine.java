package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.VmId;
import java.util.Map;

/** Called to give a stopped virtual machine another size from its next start on. */
@Command(
        name = "changeServiceForVirtualMachine",
        description =
                "Changes the service offering for a virtual machine. The virtual machine must be in a Stopped state for this command to take effect.",
        kind = Kind.OBJECT,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.UPGRADE")
public record ChangeServiceForVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("the service offering ID to apply to the virtual machine") @Access(Access.Right.USE)
                ServiceOfferingId serviceOfferingId,
        @Doc("name value pairs of custom parameters for cpuspeed, memory and cpunumber. example details[i].name=value")
                Map<String, String> details) {}
