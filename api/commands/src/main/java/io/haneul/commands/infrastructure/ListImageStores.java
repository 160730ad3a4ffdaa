package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ImageStoreId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called by operators. */
@Command(
        name = "listImageStores",
        description = "Lists image stores.",
        kind = Kind.LIST,
        returns = ImageStoreResponse.class,
        object = "imagestore",
        roles = DefaultRole.ADMIN,
        since = "4.2.0")
public record ListImageStores(
        @Doc("the ID of the storage pool") @Access(Access.Right.USE) Optional<ImageStoreId> id,
        @Doc("the name of the image store") Optional<String> name,
        @Doc("the Zone ID for the image store") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the image store provider") Optional<String> provider,
        @Doc("the image store protocol") Optional<String> protocol,
        @Doc("read-only status of the image store") Optional<Boolean> readOnly,
        Paging paging) {}
