package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.commands.Success;

/** Called to remove a key pair; machines that were given its key keep it. */
@Command(
        name = "deleteSSHKeyPair",
        description = "Deletes a keypair by name",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SSHKEYPAIR.DELETE")
public record DeleteSSHKeyPair(@Doc("name of the keypair") String name, Owner owner) {}
