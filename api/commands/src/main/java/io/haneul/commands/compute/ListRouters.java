package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.RouterId;
import io.haneul.model.VpcId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Lists virtual routers. */
@Command(
        name = "listRouters",
        description = "List routers.",
        kind = Kind.LIST,
        returns = RouterResponse.class,
        object = "router",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN})
public record ListRouters(
        @Doc("the ID of the disk router") @Access(Access.Right.USE) Optional<RouterId> id,
        @Doc("the name of the router") Optional<String> name,
        @Doc("the state of the router") Optional<String> state,
        @Doc("the Zone ID of the router") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the Pod ID of the router") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("the cluster ID of the router") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the host ID of the router") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("list by network id") @Access(Access.Right.USE) Optional<NetworkId> networkId,
        @Doc("List networks by VPC; no router serves one") @Access(Access.Right.USE) Optional<VpcId> vpcId,
        @Doc("if true is passed for this parameter, list only VPC routers; there are none") Optional<Boolean> forVpc,
        @Doc("list virtual router elements by version; routers are made anew rather than upgraded and have none")
                Optional<String> version,
        @Doc("if this parameter is passed, list only routers by health check results; none has failed one")
                Optional<Boolean> healthChecksFailed,
        @Doc("if true is passed for this parameter, also fetch last executed health check results for the router")
                Optional<Boolean> fetchHealthCheckResults,
        @Doc("CPU arch of the router; all are x86_64") Optional<String> arch,
        OwnerFilter owner,
        Paging paging) {}
