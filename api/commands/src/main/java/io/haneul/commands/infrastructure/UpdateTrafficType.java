package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.TrafficTypeId;

/** Called to change what the network is called on the hosts, for what is started afterwards. */
@Command(
        name = "updateTrafficType",
        description = "Updates traffic type of a physical network",
        kind = Kind.ASYNC,
        returns = TrafficTypeResponse.class,
        object = "traffictype",
        roles = DefaultRole.ADMIN,
        event = "TRAFFIC.TYPE.UPDATE")
public record UpdateTrafficType(
        @Doc("traffic type id") @Access(Access.Right.OPERATE) TrafficTypeId id, NetworkLabels labels) {}
