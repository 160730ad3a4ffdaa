package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.VmId;
import java.util.Map;

/** Called to give a virtual machine another size, without stopping one that runs. */
@Command(
        name = "scaleVirtualMachine",
        description =
                "Scales the virtual machine to a new service offering: one that runs to a larger one, one that is stopped to any.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.UPGRADE",
        since = "later")
public record ScaleVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("the service offering ID to apply to the virtual machine") @Access(Access.Right.USE)
                ServiceOfferingId serviceOfferingId,
        @Doc("name value pairs of custom parameters for cpuspeed, memory and cpunumber. example details[i].name=value")
                Map<String, String> details) {}
