package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.VmId;
import java.util.List;
import java.util.Optional;

/** Called to give the guest of a stopped virtual machine other SSH keys, and with them another password where its template takes one. */
@Command(
        name = "resetSSHKeyForVirtualMachine",
        description = "Resets the SSH Key for virtual machine. The virtual machine must be in a Stopped state.",
        kind = Kind.ASYNC,
        returns = GivenVm.class,
        object = "virtualmachine",
        answer = "resetSSHKeyforvirtualmachineresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "VM.RESETSSHKEY",
        since = "later")
public record ResetSSHKeyForVirtualMachine(
        @Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id,
        @Doc("name of the ssh key pair used to login to the virtual machine") Optional<String> keyPair,
        @Doc("names of the ssh key pairs to be used to login to the virtual machine") List<String> keyPairs,
        Owner owner) {}
