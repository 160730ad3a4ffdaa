package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to add primary storage. It is looked at before anything is written; on return the hosts use it, and when they cannot, nothing of it is left. */
@Command(
        name = "createStoragePool",
        description = "Creates a storage pool.",
        kind = Kind.OBJECT,
        returns = StoragePoolResponse.class,
        object = "storagepool",
        roles = DefaultRole.ADMIN,
        event = "STORAGE.POOL.CREATE")
public record CreateStoragePool(
        @Doc("the Zone ID for the storage pool") @Access(Access.Right.OPERATE) ZoneId zoneId,
        @Doc("the Pod ID for the storage pool") @Access(Access.Right.OPERATE) Optional<PodId> podId,
        @Doc("the cluster ID for the storage pool") @Access(Access.Right.OPERATE) Optional<ClusterId> clusterId,
        @Doc("the name for the storage pool") String name,
        @Doc("the URL of the storage pool") String url,
        @Doc("the scope of the storage: cluster or zone") Optional<String> scope,
        @Doc("hypervisor type of the hosts in zone that will be attached to this storage pool")
                Optional<String> hypervisor,
        @Doc("the storage provider name") Optional<String> provider,
        @Doc("the tags for the storage pool, comma-separated") Optional<String> tags) {}
