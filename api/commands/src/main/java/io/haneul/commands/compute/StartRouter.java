package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RouterId;

/** Starts a router. */
@Command(
        name = "startRouter",
        description = "Starts a router.",
        kind = Kind.ASYNC,
        returns = RouterResponse.class,
        object = "router",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ROUTER.START")
public record StartRouter(@Doc("the ID of the router") @Access(Access.Right.OPERATE) RouterId id) {}
