package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listPods",
        description = "Lists all Pods.",
        kind = Kind.LIST,
        returns = PodResponse.class,
        object = "pod",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListPods(
        @Doc("list Pods by ID") @Access(Access.Right.USE) Optional<PodId> id,
        @Doc("list Pods by Zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("list Pods by name") Optional<String> name,
        @Doc("list pods by allocation state") Optional<String> allocationState,
        @Doc("flag to display the capacity of the pods") Optional<Boolean> showCapacities,
        Paging paging) {}
