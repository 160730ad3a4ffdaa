package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Lists all available disk offerings. */
@Command(
        name = "listDiskOfferings",
        description = "Lists all available disk offerings.",
        kind = Kind.LIST,
        returns = DiskOfferingResponse.class,
        object = "diskoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListDiskOfferings(
        @Doc("ID of the disk offering") @Access(Access.Right.USE) Optional<DiskOfferingId> id,
        @Doc("name of the disk offering") Optional<String> name,
        @Doc("the ID of the domain of the disk offering.") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("If true, the offerings of the domains below too") Optional<Boolean> isRecursive,
        @Doc("the storage type of the disk offering. Values are local and shared.") Optional<String> storageType,
        @Doc("id of zone disk offering is associated with") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("Filter by state of the disk offering. Defaults to Active.") Optional<String> state,
        Paging paging) {}
