package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.IsoId;
import java.util.List;
import java.util.Optional;

/** Changes who may use an ISO. */
@Command(
        name = "updateIsoPermissions",
        description = "Updates ISO permissions",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.PERMISSIONS.UPDATE")
public record UpdateIsoPermissions(
        @Doc("the ISO ID") @Access(Access.Right.OWN) IsoId id,
        @Doc("a comma delimited list of accounts of the domain of the ISO; needed with op add and remove")
                List<String> accounts,
        @Doc("permission operator (add, remove, reset)") Optional<String> op,
        @Doc("true for public ISO, false for private ISOs") Optional<Boolean> isPublic,
        @Doc("true for featured ISO, false otherwise; for root admins") Optional<Boolean> isFeatured,
        @Doc("true if the ISO is extractable, false otherwise") Optional<Boolean> isExtractable) {}
