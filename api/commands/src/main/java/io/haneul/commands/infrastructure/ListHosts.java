package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listHosts",
        description = "Lists hosts.",
        kind = Kind.LIST,
        returns = HostResponse.class,
        object = "host",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListHosts(
        @Doc("the id of the host") @Access(Access.Right.USE) Optional<HostId> id,
        @Doc("the name of the host") Optional<String> name,
        @Doc("the Zone ID for the host") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the Pod ID for the host") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("lists hosts existing in particular cluster") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the host type; there are hosts of the type Routing only") Optional<String> type,
        @Doc("the state of the host") Optional<String> state,
        @Doc("list hosts by resource state, such as Enabled or Disabled") Optional<String> resourceState,
        @Doc("hypervisor type of host") Optional<String> hypervisor,
        @Doc(
                        "comma separated list of host details requested, value can be a list of [ min, all, capacity, events, stats]")
                List<String> details,
        Paging paging) {}
