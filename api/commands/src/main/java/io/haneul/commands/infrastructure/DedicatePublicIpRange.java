package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.DomainId;
import io.haneul.model.VlanRangeId;
import java.util.Optional;

/** Called to keep a range for an account, or the accounts of a domain. */
@Command(
        name = "dedicatePublicIpRange",
        description = "Dedicates a Public IP range to an account",
        kind = Kind.OBJECT,
        returns = VlanIpRangeResponse.class,
        object = "vlan",
        roles = DefaultRole.ADMIN,
        event = "VLAN.IP.RANGE.DEDICATE",
        since = "4.2.0")
public record DedicatePublicIpRange(
        @Doc("the id of the VLAN IP range") @Access(Access.Right.OPERATE) VlanRangeId id,
        @Doc("domain ID of the account owning a VLAN") @Access(Access.Right.USE) DomainId domainId,
        @Doc("account who will own the VLAN") Optional<String> account) {}
