package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to show the domains below one. */
@Command(
        name = "listDomainChildren",
        description = "Lists all children domains belonging to a specified domain",
        kind = Kind.LIST,
        returns = DomainResponse.class,
        object = "domain",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record ListDomainChildren(
        @Doc("list children domain by parent domain ID.") @Access(Access.Right.USE) Optional<DomainId> id,
        @Doc("list children domains by name") Optional<String> name,
        @Doc("to return the entire tree, use the value true. To return the first level children, use the value false.")
                Optional<Boolean> isRecursive,
        @Doc("If set to true, list all domains below that the caller is authorized to see. Default value is false")
                Optional<Boolean> listAll,
        Paging paging) {}
