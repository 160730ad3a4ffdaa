package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.SshKeyPairId;
import java.util.Optional;

/** Lists registered SSH key pairs. */
@Command(
        name = "listSSHKeyPairs",
        description = "List registered keypairs",
        kind = Kind.LIST,
        returns = SshKeyPairResponse.class,
        object = "sshkeypair",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListSSHKeyPairs(
        @Doc("the ID of the SSH keypair") @Access(Access.Right.USE) Optional<SshKeyPairId> id,
        @Doc("A key pair name to look for") Optional<String> name,
        @Doc("A public key fingerprint to look for") Optional<String> fingerprint,
        OwnerFilter owner,
        Paging paging) {}
