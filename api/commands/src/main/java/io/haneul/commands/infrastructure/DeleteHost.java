package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.HostId;
import java.util.Optional;

/** Called to remove a host. Without force it must be in maintenance and hold no machine. */
@Command(
        name = "deleteHost",
        description = "Deletes a host.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN},
        event = "HOST.DELETE")
public record DeleteHost(
        @Doc("the host ID") @Access(Access.Right.OWN) HostId id,
        @Doc(
                        "Force delete the host, even if machines are recorded there; by the operator's word they do not run and may start elsewhere")
                Optional<Boolean> forced) {}
