package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VmId;

/** Tells the password of a guest, encrypted by the RSA key it was deployed with. */
@Command(
        name = "getVMPassword",
        description = "Returns an encrypted password for the VM",
        kind = Kind.OBJECT,
        returns = VmPassword.class,
        object = "password",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record GetVMPassword(@Doc("The ID of the virtual machine") @Access(Access.Right.OPERATE) VmId id) {}
