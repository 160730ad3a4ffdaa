package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.TemplateId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Called to make the root disk of a running or stopped virtual machine anew; one that ran runs again. */
@Command(
        name = "restoreVirtualMachine",
        description = "Restore a VM to original template or new template: its root disk is made anew",
        kind = Kind.ASYNC,
        returns = GivenVm.class,
        object = "virtualmachine",
        answer = "restorevmresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.RESTORE")
public record RestoreVirtualMachine(
        @Doc("Virtual Machine ID") @Access(Access.Right.OPERATE) VmId virtualMachineId,
        @Doc("an optional template Id to restore vm from the new template") @Access(Access.Right.USE)
                Optional<TemplateId> templateId,
        @Doc("Override root volume size (in GB); not smaller than the template") Optional<Long> rootDiskSize) {}
