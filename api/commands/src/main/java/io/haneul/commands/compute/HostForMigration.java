package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.commands.infrastructure.HostResponse;
import org.jspecify.annotations.Nullable;

/**
 * A host, and whether a virtual machine can move there.
 *
 * @param host it may move to
 */
public record HostForMigration(
        @Doc("the host") HostResponse host,
        @Doc(
                        "true if this host is suitable (has enough capacity and satisfies all conditions like hosttags, max guests vm limit etc) to migrate a VM to it, false otherwise")
                @Nullable
                Boolean suitableForMigration,
        @Doc("true if migrating a vm to this host requires storage motion, false otherwise")
                @Wire("requiresStorageMotion")
                @Nullable
                Boolean requiresStorageMotion) {}
