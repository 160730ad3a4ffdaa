package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. There are none: what such machines do elsewhere is done in the management server here. */
@Command(
        name = "listSystemVms",
        description = "List system virtual machines.",
        kind = Kind.LIST,
        returns = SystemVmResponse.class,
        object = "systemvm",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListSystemVms(
        @Doc("the Zone ID of the system VM") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the Pod ID of the system VM") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("the host ID of the system VM") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("the name of the system VM") Optional<String> name,
        @Doc("the state of the system VM") Optional<String> state,
        @Doc("the system VM type") Optional<String> systemVmType,
        Paging paging) {}
