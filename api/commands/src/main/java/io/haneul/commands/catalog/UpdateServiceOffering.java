package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.ServiceOfferingId;
import java.util.Optional;

/** Updates a service offering. */
@Command(
        name = "updateServiceOffering",
        description = "Updates a service offering.",
        kind = Kind.OBJECT,
        returns = ServiceOfferingResponse.class,
        object = "serviceoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "SERVICE.OFFERING.EDIT")
public record UpdateServiceOffering(
        @Doc("the ID of the service offering to be updated") @Access(Access.Right.OWN) ServiceOfferingId id,
        @Doc("the name of the service offering to be updated") Optional<String> name,
        @Doc("the display text of the service offering to be updated") @Length(4096) Optional<String> displayText,
        @Doc("sort key of the service offering, integer") Optional<Integer> sortKey) {}
