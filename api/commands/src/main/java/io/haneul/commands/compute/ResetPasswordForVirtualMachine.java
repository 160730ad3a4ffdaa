package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.Secret;
import io.haneul.model.VmId;
import java.util.Optional;

/** Called to give the guest of a stopped virtual machine another password, which the result of the job tells once. */
@Command(
        name = "resetPasswordForVirtualMachine",
        description =
                "Resets the password for virtual machine. The virtual machine must be in a Stopped state and the template must already support this feature for this command to take effect.",
        kind = Kind.ASYNC,
        returns = GivenVm.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.RESETPASSWORD")
public record ResetPasswordForVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("The new password of the virtual machine; one is made where it is absent") Optional<Secret> password) {}
