package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ServiceOfferingId;

/** Deletes a service offering. Machines that use it go on. */
@Command(
        name = "deleteServiceOffering",
        description = "Deletes a service offering. Machines that use it go on.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "SERVICE.OFFERING.DELETE")
public record DeleteServiceOffering(
        @Doc("the ID of the service offering") @Access(Access.Right.OWN) ServiceOfferingId id) {}
