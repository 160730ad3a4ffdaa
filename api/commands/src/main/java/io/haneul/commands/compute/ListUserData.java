package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.UserDataId;
import java.util.Optional;

/** Lists registered user data. */
@Command(
        name = "listUserData",
        description = "List registered userdatas",
        kind = Kind.LIST,
        returns = UserDataResponse.class,
        object = "userdata",
        roles = {DefaultRole.ADMIN},
        since = "4.18")
public record ListUserData(
        @Doc("the ID of the user data") @Access(Access.Right.USE) Optional<UserDataId> id,
        @Doc("user data name to look for") Optional<String> name,
        OwnerFilter owner,
        Paging paging) {}
