package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.VirtualRouterElementId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listVirtualRouterElements",
        description = "Lists all available virtual router elements.",
        kind = Kind.LIST,
        returns = VirtualRouterElementResponse.class,
        object = "virtualrouterelement",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record ListVirtualRouterElements(
        @Doc("list virtual router elements by id") @Access(Access.Right.USE) Optional<VirtualRouterElementId> id,
        @Doc("list virtual router elements by network service provider id") @Access(Access.Right.USE)
                Optional<ServiceProviderId> nspId,
        @Doc("list network offerings by enabled state") Optional<Boolean> enabled,
        Paging paging) {}
