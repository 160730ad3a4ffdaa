package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to rename a domain, which moves all below it to the new path, or to change its network domain. */
@Command(
        name = "updateDomain",
        description = "Updates a domain with a new name",
        kind = Kind.OBJECT,
        returns = DomainResponse.class,
        object = "domain",
        roles = {DefaultRole.ADMIN},
        event = "DOMAIN.UPDATE")
public record UpdateDomain(
        @Doc("ID of domain to update") @Access(Access.Right.OWN) DomainId id,
        @Doc("updates domain with this name") Optional<String> name,
        @Doc("Network domain for the networks of the domain; empty for none") Optional<String> networkDomain) {}
