package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VmId;
import java.util.Optional;

/** Gives a public address to one machine altogether. It is written when this answers, and in force a moment later. */
@Command(
        name = "enableStaticNat",
        description = "Enables static NAT for given IP address",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "STATICNAT.ENABLE")
public record EnableStaticNat(
        @Doc("the public IP address ID for which static NAT feature is being enabled") @Access(Access.Right.OPERATE)
                PublicAddressId ipAddressId,
        @Doc("the ID of the virtual machine for enabling static NAT feature") @Access(Access.Right.OPERATE)
                VmId virtualMachineId,
        @Doc("the network of the VM the static NAT will be enabled for; it must be the address's")
                @Access(Access.Right.USE)
                Optional<NetworkId> networkId,
        @Doc("VM guest NIC secondary IP address for the static NAT rule") Optional<String> vmGuestIp) {}
