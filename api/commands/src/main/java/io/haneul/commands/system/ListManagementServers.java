package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.ManagementServerId;
import java.util.Optional;

/** Called to show the management servers that share the work. */
@Command(
        name = "listManagementServers",
        description = "Lists management servers.",
        kind = Kind.LIST,
        returns = ManagementServerResponse.class,
        object = "managementserver",
        roles = DefaultRole.ADMIN,
        since = "later")
public record ListManagementServers(
        @Doc("the id of the management server") @Access(Access.Right.USE) Optional<ManagementServerId> id,
        @Doc("the name of the management server") Optional<String> name,
        Paging paging) {}
