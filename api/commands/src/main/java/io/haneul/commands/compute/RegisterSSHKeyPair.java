package io.haneul.commands.compute;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;

/** Called to register the public key of a pair made elsewhere. */
@Command(
        name = "registerSSHKeyPair",
        description = "Register a public key in a keypair under a certain name",
        kind = Kind.OBJECT,
        returns = SshKeyPairResponse.class,
        object = "keypair",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "REGISTER.SSH.KEYPAIR")
public record RegisterSSHKeyPair(
        @Doc("name of the keypair") String name,
        @Doc("public key material of the keypair, as in an authorized_keys file") @Length(5120) String publicKey,
        Owner owner) {}
