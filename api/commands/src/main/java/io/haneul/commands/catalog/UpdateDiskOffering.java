package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.DiskOfferingId;
import java.util.Optional;

/** Updates a disk offering. */
@Command(
        name = "updateDiskOffering",
        description = "Updates a disk offering.",
        kind = Kind.OBJECT,
        returns = DiskOfferingResponse.class,
        object = "diskoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "DISK.OFFERING.EDIT")
public record UpdateDiskOffering(
        @Doc("ID of the disk offering") @Access(Access.Right.OWN) DiskOfferingId id,
        @Doc("updates name of the disk offering with this value") Optional<String> name,
        @Doc("updates alternate display text of the disk offering with this value") @Length(4096)
                Optional<String> displayText,
        @Doc("an optional field, whether to display the offering to the end user or not.")
                Optional<Boolean> displayOffering,
        @Doc("sort key of the disk offering, integer") Optional<Integer> sortKey) {}
