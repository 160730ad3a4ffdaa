package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to make a domain. On return it is there, empty. */
@Command(
        name = "createDomain",
        description = "Creates a domain",
        kind = Kind.OBJECT,
        returns = DomainResponse.class,
        object = "domain",
        roles = {DefaultRole.ADMIN},
        event = "DOMAIN.CREATE")
public record CreateDomain(
        @Doc("creates domain with this name") String name,
        @Doc(
                        "assigns new domain a parent domain by domain ID of the parent. If no parent domain is specified, the ROOT domain is assumed.")
                @Access(Access.Right.OPERATE)
                Optional<DomainId> parentDomainId,
        @Doc("Network domain for networks in the domain") Optional<String> networkDomain) {}
