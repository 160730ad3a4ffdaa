package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.VmId;

/** Expunges a virtual machine. */
@Command(
        name = "expungeVirtualMachine",
        description = "Expunge a virtual machine. Once expunged, it cannot be recovered.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.EXPUNGE")
public record ExpungeVirtualMachine(@Doc("The ID of the virtual machine") @Access(Access.Right.OWN) VmId id) {}
