package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.DiskOfferingId;

/** Deletes a disk offering. Volumes that use it go on. */
@Command(
        name = "deleteDiskOffering",
        description = "Deletes a disk offering. Volumes that use it go on.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "DISK.OFFERING.DELETE")
public record DeleteDiskOffering(@Doc("ID of the disk offering") @Access(Access.Right.OWN) DiskOfferingId id) {}
