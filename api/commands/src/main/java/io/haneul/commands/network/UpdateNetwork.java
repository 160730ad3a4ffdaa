package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.NetworkId;
import java.util.Optional;

/** Names a guest network anew. */
@Command(
        name = "updateNetwork",
        description = "Updates a network",
        kind = Kind.ASYNC,
        returns = NetworkResponse.class,
        object = "network",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "NETWORK.UPDATE")
public record UpdateNetwork(
        @Doc("the ID of the network") @Access(Access.Right.OPERATE) NetworkId id,
        @Doc("the new name for the network") Optional<String> name,
        @Doc("the new display text for the network") @Length(4096) Optional<String> displayText,
        @Doc("network domain") Optional<String> networkDomain) {}
