package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;

/** Called to move a domain, with all in it and below it, to another parent. */
@Command(
        name = "moveDomain",
        description = "Moves a domain and its children to a new parent domain.",
        kind = Kind.OBJECT,
        returns = DomainResponse.class,
        object = "domain",
        roles = {DefaultRole.ADMIN},
        event = "DOMAIN.MOVE",
        since = "4.19.0.0")
public record MoveDomain(
        @Doc("The ID of the domain to be moved.") @Access(Access.Right.OWN) DomainId domainId,
        @Doc("The ID of the new parent domain of the domain to be moved.") @Access(Access.Right.OWN)
                DomainId parentDomainId) {}
