package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Creates a disk offering. */
@Command(
        name = "createDiskOffering",
        description = "Creates a disk offering.",
        kind = Kind.OBJECT,
        returns = DiskOfferingResponse.class,
        object = "diskoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "DISK.OFFERING.CREATE")
public record CreateDiskOffering(
        @Doc("name of the disk offering") String name,
        @Doc("An alternate display text of the disk offering, defaults to name.") @Length(4096)
                Optional<String> displayText,
        @Doc("size of the disk offering in GB (1GB = 1,073,741,824 bytes)") Optional<Long> diskSize,
        @Doc("whether disk offering size is custom or not") Optional<Boolean> customized,
        @Doc("an optional field, whether to display the offering to the end user or not.")
                Optional<Boolean> displayOffering,
        @Doc("tags for the disk offering") Optional<String> tags,
        @Doc("the storage type of the disk offering. Values are local and shared.") Optional<String> storageType,
        @Doc("provisioning type used to create volumes. Valid value is thin.") Optional<String> provisioningType,
        @Doc("the ID of the containing domain(s), null for public offerings") @Access(Access.Right.USE)
                List<DomainId> domainId,
        @Doc("the ID of the containing zone(s), null for public offerings") @Access(Access.Right.USE)
                List<ZoneId> zoneId) {}
