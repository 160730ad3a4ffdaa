package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to add secondary storage. */
@Command(
        name = "addImageStore",
        description = "Adds backup image store.",
        kind = Kind.OBJECT,
        returns = ImageStoreResponse.class,
        object = "imagestore",
        roles = DefaultRole.ADMIN,
        event = "IMAGE.STORE.CREATE",
        since = "4.2.0")
public record AddImageStore(
        @Doc("the name for the image store") Optional<String> name,
        @Doc("the URL for the image store") Optional<String> url,
        @Doc("the Zone ID for the image store") @Access(Access.Right.OPERATE) Optional<ZoneId> zoneId,
        @Doc("the image store provider name") String provider) {}
