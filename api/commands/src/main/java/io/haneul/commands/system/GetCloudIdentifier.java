package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.UserId;

/** Called by tools that link clouds to each other. */
@Command(
        name = "getCloudIdentifier",
        description = "Retrieves a cloud identifier.",
        kind = Kind.OBJECT,
        returns = CloudIdentifierResponse.class,
        object = "cloudidentifier",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record GetCloudIdentifier(
        @Doc("the user ID for the cloud identifier") @Access(Access.Right.OWN) UserId userId) {}
