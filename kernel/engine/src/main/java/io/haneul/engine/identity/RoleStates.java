package io.haneul.engine.identity;

import io.haneul.commands.Success;
import io.haneul.commands.identity.DisableRole;
import io.haneul.commands.identity.EnableRole;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.model.RoleId;
import io.haneul.store.identity.RoleRow;
import java.util.Locale;

/** Roles: disabled, so that nobody who has one may call, and enabled again. */
final class RoleStates {
    private final Kernel kernel;
    private final IdentityMemory memory;

    RoleStates(Kernel kernel, IdentityMemory memory) {
        this.kernel = kernel;
        this.memory = memory;
    }

    void register() {
        kernel.commands()
                .single(
                        EnableRole.class,
                        request -> turn(request.caller(), request.command().id(), true));
        kernel.commands()
                .single(
                        DisableRole.class,
                        request -> turn(request.caller(), request.command().id(), false));
    }

    /** {@return what a state on the wire means} */
    static boolean isEnabled(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "enabled" -> true;
            case "disabled" -> false;
            default -> throw Refusal.parameter("state", "must be enabled or disabled");
        };
    }

    /**
     * Refuses to give out a role that nobody may call with.
     *
     * @throws Refusal when it is disabled
     */
    static void requireEnabled(RoleRow role) {
        if (!role.enabled()) {
            throw Refusal.parameter("roleid", "is of a role that is disabled");
        }
    }

    private Success turn(Caller caller, RoleId id, boolean enabled) {
        if (id.equals(caller.role())) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody shuts itself out by its own role");
        }
        return kernel.store().inTransaction(tx -> {
            RoleRow role = RoleCommands.own(tx, id);
            tx.roles().enable(id, enabled);
            memory.changedBy(tx);
            Events.completed(
                    tx,
                    enabled ? "ROLE.ENABLE" : "ROLE.DISABLE",
                    Events.Owner.of(caller),
                    new Events.Resource("Role", id.value(), role.name()));
            return Success.plain();
        });
    }
}
