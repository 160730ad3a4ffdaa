package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import java.util.Optional;

/** Changes an operating system that somebody has added. */
@Command(
        name = "updateGuestOs",
        description = "Updates the information about Guest OS",
        kind = Kind.ASYNC,
        returns = OsTypeResponse.class,
        object = "ostype",
        roles = DefaultRole.ADMIN,
        event = "GUEST.OS.UPDATE",
        since = "4.4.0")
public record UpdateGuestOs(
        @Doc("UUID of the Guest OS") @Access(Access.Right.OWN) OsTypeId id,
        @Doc("Unique display name for Guest OS") Optional<String> osDisplayName,
        @Doc("the ID of the OS category") @Access(Access.Right.USE) Optional<OsCategoryId> osCategoryId,
        @Doc("whether this guest OS is available for end users") Optional<Boolean> forDisplay) {}
