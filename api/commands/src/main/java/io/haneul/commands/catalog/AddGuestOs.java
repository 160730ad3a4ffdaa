package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.OsCategoryId;
import java.util.Optional;

/** Adds an operating system that guests may run. */
@Command(
        name = "addGuestOs",
        description = "Add a new guest OS type",
        kind = Kind.ASYNC_CREATE,
        returns = OsTypeResponse.class,
        object = "ostype",
        roles = DefaultRole.ADMIN,
        event = "GUEST.OS.ADD",
        since = "4.4.0")
public record AddGuestOs(
        @Doc("Unique display name for Guest OS") String osDisplayName,
        @Doc("ID of Guest OS category") @Access(Access.Right.USE) OsCategoryId osCategoryId,
        @Doc("whether this guest OS is available for end users") Optional<Boolean> forDisplay) {}
