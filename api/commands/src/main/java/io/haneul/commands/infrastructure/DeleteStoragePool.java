package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.PoolId;

/** Called to remove a pool that holds no volume any more. */
@Command(
        name = "deleteStoragePool",
        description = "Deletes a storage pool.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "STORAGE.POOL.DELETE")
public record DeleteStoragePool(@Doc("Storage pool id") @Access(Access.Right.OWN) PoolId id) {}
