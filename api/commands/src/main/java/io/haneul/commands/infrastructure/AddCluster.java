package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to make a cluster of hosts of one hypervisor. */
@Command(
        name = "addCluster",
        description = "Adds a new cluster",
        kind = Kind.LIST_OF_NEW,
        returns = ClusterResponse.class,
        object = "cluster",
        roles = DefaultRole.ADMIN,
        event = "CLUSTER.CREATE")
public record AddCluster(
        @Doc("the Zone ID for the cluster") @Access(Access.Right.OPERATE) ZoneId zoneId,
        @Doc("the Pod ID for the cluster") @Access(Access.Right.OPERATE) PodId podId,
        @Doc("the cluster name") String clusterName,
        @Doc("hypervisor type of the cluster; a driver of it must be there") String hypervisor,
        @Doc("type of the cluster: CloudManaged, ExternalManaged") String clusterType,
        @Doc("Allocation state, Enabled or Disabled") Optional<String> allocationState) {}
