package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.IsoId;
import io.haneul.model.OsTypeId;
import java.util.Optional;

/** Changes what is said of an ISO. */
@Command(
        name = "updateIso",
        description = "Updates an ISO file.",
        kind = Kind.OBJECT,
        returns = TemplateResponse.class,
        object = "iso",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.UPDATE")
public record UpdateIso(
        @Doc("the ID of the image file") @Access(Access.Right.OWN) IsoId id,
        @Doc("the name of the image file") Optional<String> name,
        @Doc("the display text of the image") @Length(4096) Optional<String> displayText,
        @Doc("the ID of the OS type that best represents the OS of this image.") @Access(Access.Right.USE)
                Optional<OsTypeId> osTypeId,
        @Doc("true if image is bootable, false otherwise") Optional<Boolean> bootable,
        @Doc("sort key of the ISO, integer") Optional<Integer> sortKey) {}
