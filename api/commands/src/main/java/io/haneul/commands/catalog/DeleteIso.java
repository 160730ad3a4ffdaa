package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.IsoId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Deletes an ISO, from one zone or from all. */
@Command(
        name = "deleteIso",
        description = "Deletes an ISO file.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.DELETE")
public record DeleteIso(
        @Doc("the ID of the ISO file") @Access(Access.Right.OWN) IsoId id,
        @Doc("the ID of the zone of the ISO file. If not specified, the ISO will be deleted from all the zones")
                @Access(Access.Right.USE)
                Optional<ZoneId> zoneId) {}
