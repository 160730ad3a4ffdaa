package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.TrafficTypeId;

/** Called to take a kind of traffic off a physical network. */
@Command(
        name = "deleteTrafficType",
        description = "Deletes traffic type of a physical network",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "TRAFFIC.TYPE.DELETE")
public record DeleteTrafficType(@Doc("traffic type id") @Access(Access.Right.OWN) TrafficTypeId id) {}
