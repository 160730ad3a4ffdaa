package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to show the domains an admin sees: its own and, when asked, those below. */
@Command(
        name = "listDomains",
        description = "Lists domains and provides detailed information for listed domains",
        kind = Kind.LIST,
        returns = DomainResponse.class,
        object = "domain",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record ListDomains(
        @Doc("List domain by domain ID.") @Access(Access.Right.USE) Optional<DomainId> id,
        @Doc("List domain by domain name.") Optional<String> name,
        @Doc("List domains by domain level.") Optional<Integer> level,
        @Doc(
                        "If set to false, list only the domain of the caller; if set to true - list domains that the caller is authorized to see. Default value is false")
                Optional<Boolean> listAll,
        Paging paging) {}
