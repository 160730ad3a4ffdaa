package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VirtualRouterElementId;

/** Called before the provider is enabled. */
@Command(
        name = "configureVirtualRouterElement",
        description = "Configures a virtual router element.",
        kind = Kind.ASYNC,
        returns = VirtualRouterElementResponse.class,
        object = "virtualrouterelement",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "NETWORK.ELEMENT.CONFIGURE")
public record ConfigureVirtualRouterElement(
        @Doc("the ID of the virtual router provider") @Access(Access.Right.OPERATE) VirtualRouterElementId id,
        @Doc("Enabled/Disabled the service provider") Boolean enabled) {}
