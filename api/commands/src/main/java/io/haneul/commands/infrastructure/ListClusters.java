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
        name = "listClusters",
        description = "Lists clusters.",
        kind = Kind.LIST,
        returns = ClusterResponse.class,
        object = "cluster",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListClusters(
        @Doc("lists clusters by the cluster ID") @Access(Access.Right.USE) Optional<ClusterId> id,
        @Doc("lists clusters by the cluster name") Optional<String> name,
        @Doc("lists clusters by Zone ID") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("lists clusters by Pod ID") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("lists clusters by hypervisor type") Optional<String> hypervisor,
        @Doc("lists clusters by cluster type") Optional<String> clusterType,
        @Doc("lists clusters by allocation state") Optional<String> allocationState,
        @Doc("whether this cluster is managed") Optional<String> managedState,
        @Doc("flag to display the capacity of the clusters") Optional<Boolean> showCapacities,
        Paging paging) {}
