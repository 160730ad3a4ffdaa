package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.RouterId;
import java.util.Optional;

/** Stops a router. */
@Command(
        name = "stopRouter",
        description = "Stops a router.",
        kind = Kind.ASYNC,
        returns = RouterResponse.class,
        object = "router",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "ROUTER.STOP")
public record StopRouter(
        @Doc("the ID of the router") @Access(Access.Right.OPERATE) RouterId id,
        @Doc("Force stop the VM. The caller knows the VM is stopped.") Optional<Boolean> forced) {}
