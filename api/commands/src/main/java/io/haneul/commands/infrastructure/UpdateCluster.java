package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ClusterId;
import java.util.Optional;

/** Called to change a cluster; what runs is not touched, whatever changes. */
@Command(
        name = "updateCluster",
        description = "Updates an existing cluster",
        kind = Kind.OBJECT,
        returns = ClusterResponse.class,
        object = "cluster",
        roles = DefaultRole.ADMIN,
        event = "CLUSTER.EDIT")
public record UpdateCluster(
        @Doc("the ID of the Cluster") @Access(Access.Right.OPERATE) ClusterId id,
        @Doc("the cluster name") Optional<String> clusterName,
        @Doc("hypervisor type of the cluster; only a cluster without hosts changes it") Optional<String> hypervisor,
        @Doc("type of the cluster") Optional<String> clusterType,
        @Doc("Allocation state, Enabled or Disabled") Optional<String> allocationState,
        @Doc("whether this cluster is managed: Managed or Unmanaged") Optional<String> managedState) {}
