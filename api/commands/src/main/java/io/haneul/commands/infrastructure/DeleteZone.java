package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ZoneId;

/** Called to remove a zone that nothing is in any more. */
@Command(
        name = "deleteZone",
        description = "Deletes a Zone.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "ZONE.DELETE")
public record DeleteZone(@Doc("the ID of the Zone") @Access(Access.Right.OWN) ZoneId id) {}
