package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.SecondaryAddressId;

/** Takes a further address from an interface. */
@Command(
        name = "removeIpFromNic",
        description = "Removes secondary IP from the NIC.",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NIC.SECONDARY.IP.UNASSIGN",
        since = "later")
public record RemoveIpFromNic(
        @Doc("the ID of the secondary ip address to nic") @Access(Access.Right.OPERATE) SecondaryAddressId id) {}
