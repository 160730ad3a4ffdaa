package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.VlanRangeId;

/** Called to end a dedication. */
@Command(
        name = "releasePublicIpRange",
        description = "Releases a Public IP range back to the system pool",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "VLAN.IP.RANGE.RELEASE",
        since = "4.2.0")
public record ReleasePublicIpRange(
        @Doc("the id of the Public IP range") @Access(Access.Right.OPERATE) VlanRangeId id) {}
