package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Wire;
import io.haneul.model.HostId;
import io.haneul.model.OsCategoryId;
import java.util.Optional;

/** Called to change what an operator says of a host. */
@Command(
        name = "updateHost",
        description = "Updates a host.",
        kind = Kind.OBJECT,
        returns = HostResponse.class,
        object = "host",
        roles = DefaultRole.ADMIN,
        event = "HOST.EDIT")
public record UpdateHost(
        @Doc("the ID of the host to update") @Access(Access.Right.OPERATE) HostId id,
        @Doc("the name of the host") Optional<String> name,
        @Doc("Change resource state of host, valid values are [Enable, Disable]") Optional<String> allocationState,
        @Doc("list of tags of the host; an empty one removes them") @Wire(type = "list") Optional<String> hostTags,
        @Doc("the id of Os category to update the host with") @Access(Access.Right.USE)
                Optional<OsCategoryId> osCategoryId) {}
