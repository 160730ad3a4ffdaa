package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Lists all available service offerings. */
@Command(
        name = "listServiceOfferings",
        description = "Lists all available service offerings.",
        kind = Kind.LIST,
        returns = ServiceOfferingResponse.class,
        object = "serviceoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListServiceOfferings(
        @Doc("ID of the service offering") @Access(Access.Right.USE) Optional<ServiceOfferingId> id,
        @Doc("name of the service offering") Optional<String> name,
        @Doc("the ID of the domain associated with the service offering") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc("If true, the offerings of the domains below too") Optional<Boolean> isRecursive,
        @Doc("is this a system vm offering") Optional<Boolean> isSystem,
        @Doc("the system VM type") Optional<String> systemVmType,
        @Doc("the storage type of the service offering. Values are local and shared.") Optional<String> storageType,
        @Doc("id of zone disk offering is associated with") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("Filter by state of the service offering. Defaults to Active.") Optional<String> state,
        Paging paging) {}
