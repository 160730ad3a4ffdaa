package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.ImageStoreId;

/** Called to remove secondary storage that nothing is in any more. */
@Command(
        name = "deleteImageStore",
        description = "Deletes an image store or Secondary Storage.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = DefaultRole.ADMIN,
        event = "IMAGE.STORE.DELETE",
        since = "4.2.0")
public record DeleteImageStore(
        @Doc("The image store ID or Secondary Storage ID.") @Access(Access.Right.OWN) ImageStoreId id) {}
