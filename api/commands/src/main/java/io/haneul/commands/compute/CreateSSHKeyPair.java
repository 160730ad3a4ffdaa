package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;

/** Called to make a key pair; the private key is answered and forgotten. */
@Command(
        name = "createSSHKeyPair",
        description = "Create a new keypair and returns the private key",
        kind = Kind.OBJECT,
        returns = CreatedSshKeyPair.class,
        object = "keypair",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "REGISTER.SSH.KEYPAIR")
public record CreateSSHKeyPair(@Doc("name of the keypair") String name, Owner owner) {}
