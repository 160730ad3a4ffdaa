package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.Secret;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Called to connect a host. It is looked at before anything is written; on return it is up, and when it cannot be, nothing of it is left. */
@Command(
        name = "addHost",
        description = "Adds a new host.",
        kind = Kind.LIST_OF_NEW,
        returns = HostResponse.class,
        object = "host",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN},
        event = "HOST.CREATE")
public record AddHost(
        @Doc("the Zone ID for the host") @Access(Access.Right.OPERATE) ZoneId zoneId,
        @Doc("the Pod ID for the host") @Access(Access.Right.OPERATE) PodId podId,
        @Doc("the cluster ID for the host") @Access(Access.Right.OPERATE) Optional<ClusterId> clusterId,
        @Doc("the cluster name for the host") Optional<String> clusterName,
        @Doc("hypervisor type of the host") String hypervisor,
        @Doc("the host URL") String url,
        @Doc("the username for the host") Optional<String> username,
        @Doc("the password for the host; sealed when it is stored, and never listed") Optional<Secret> password,
        @Doc("list of tags to be added to the host") List<String> hostTags,
        @Doc("Allocation state of this Host for allocation of new resources") Optional<String> allocationState) {}
