package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Wire;
import io.haneul.model.PoolId;
import java.util.Optional;

/** Called to change a pool; what it holds is not touched. */
@Command(
        name = "updateStoragePool",
        description = "Updates a storage pool.",
        kind = Kind.OBJECT,
        returns = StoragePoolResponse.class,
        object = "storagepool",
        roles = DefaultRole.ADMIN,
        event = "STORAGE.POOL.EDIT")
public record UpdateStoragePool(
        @Doc("the Id of the storage pool") @Access(Access.Right.OPERATE) PoolId id,
        @Doc("Change the name of the storage pool") Optional<String> name,
        @Doc("list of tags of the storage pool; an empty one removes them") @Wire(type = "list") Optional<String> tags,
        @Doc("false to disable the pool for allocation of new volumes, true to enable it back.")
                Optional<Boolean> enabled) {}
