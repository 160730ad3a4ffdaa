package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.VlanRangeId;

/** Called to remove a range none of whose addresses is taken. */
@Command(
        name = "deleteVlanIpRange",
        description = "Deletes a VLAN IP range.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "VLAN.IP.RANGE.DELETE")
public record DeleteVlanIpRange(@Doc("the id of the VLAN IP range") @Access(Access.Right.OWN) VlanRangeId id) {}
