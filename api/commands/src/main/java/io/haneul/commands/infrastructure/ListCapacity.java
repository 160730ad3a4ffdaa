package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listCapacity",
        description = "Lists all the system wide capacities.",
        kind = Kind.LIST,
        returns = CapacityResponse.class,
        object = "capacity",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListCapacity(
        @Doc("lists capacity by the Zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("lists capacity by the Pod ID") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("lists capacity by the Cluster ID") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc(
                        "lists capacity by type: 0 memory, 1 CPU, 2 storage, 3 storage allocated, 4 public addresses, 5 private addresses, 6 secondary storage, 7 VLAN")
                Optional<Integer> type,
        @Doc("Sort the results. Available values: Usage") Optional<String> sortBy,
        Paging paging) {}
