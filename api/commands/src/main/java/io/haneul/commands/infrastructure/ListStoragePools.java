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
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listStoragePools",
        description = "Lists storage pools.",
        kind = Kind.LIST,
        returns = StoragePoolResponse.class,
        object = "storagepool",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN})
public record ListStoragePools(
        @Doc("the ID of the storage pool") @Access(Access.Right.USE) Optional<PoolId> id,
        @Doc("the name of the storage pool") Optional<String> name,
        @Doc("the Zone ID for the storage pool") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the Pod ID for the storage pool") @Access(Access.Right.USE) Optional<PodId> podId,
        @Doc("list storage pools belongig to the specific cluster") @Access(Access.Right.USE)
                Optional<ClusterId> clusterId,
        @Doc("pools that the host uses") @Access(Access.Right.USE) Optional<HostId> hostId,
        @Doc("the IP address for the storage pool") Optional<String> ipAddress,
        @Doc("the storage pool path") Optional<String> path,
        @Doc("the scope of the storage pool") Optional<String> scope,
        @Doc("the status of the storage pool") Optional<String> status,
        Paging paging) {}
