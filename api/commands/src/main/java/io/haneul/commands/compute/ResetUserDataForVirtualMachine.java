package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.UserDataId;
import io.haneul.model.VmId;
import java.util.Map;
import java.util.Optional;

/** Called to tell the guest of a stopped virtual machine something else from its next start on. */
@Command(
        name = "resetUserDataForVirtualMachine",
        description = "Resets the UserData for virtual machine. The virtual machine must be in a Stopped state.",
        kind = Kind.OBJECT,
        returns = UserVmResponse.class,
        object = "virtualmachine",
        roles = {DefaultRole.ADMIN},
        event = "VM.RESETUSERDATA",
        since = "4.18.0")
public record ResetUserDataForVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("an optional binary data that can be sent to the virtual machine, base64-encoded") @Length(1048576)
                Optional<String> userData,
        @Doc("the ID of the user data") @Access(Access.Right.USE) Optional<UserDataId> userDataId,
        @Doc("used to specify the values of the variables that the user data leaves open")
                Map<String, String> userDataDetails,
        Owner owner) {}
