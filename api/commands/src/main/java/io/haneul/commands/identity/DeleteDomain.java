package io.haneul.commands.identity;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to remove a domain. When the job is done it is gone, and so is all that was in it. */
@Command(
        name = "deleteDomain",
        description = "Deletes a specified domain",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        event = "DOMAIN.DELETE")
public record DeleteDomain(
        @Doc("ID of domain to delete") @Access(Access.Right.OWN) DomainId id,
        @Doc("true if all domain resources (child domains, accounts) have to be cleaned up, false otherwise")
                Optional<Boolean> cleanup) {}
