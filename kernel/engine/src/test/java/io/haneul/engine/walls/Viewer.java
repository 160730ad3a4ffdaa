package io.haneul.engine.walls;

import io.haneul.commands.Access.Right;
import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.Caller;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who calls, and what stands on the other side of the walls for it: said here in words of its own, from the rows,
 * and not by asking what is tested.
 *
 * @param label   for findings
 * @param tenants accounts that share nothing with anybody
 */
record Viewer(String label, Caller caller, Set<UUID> tenants) {
    /** What tenants do not see at all, whoever's place it is in. */
    private static final Set<String> HIDDEN = Set.of(
            "pod",
            "cluster",
            "host",
            "pool",
            "image_store",
            "physical_network",
            "traffic_type",
            "service_provider",
            "router_element",
            "address_range",
            "alert",
            "role_rule");

    boolean isAdmin() {
        return caller.roleType() != DefaultRole.USER;
    }

    /** {@return whether the thing must be for the caller as if it were not there} */
    boolean isWalledOff(Thing thing, Right right) {
        if (thing.account().isPresent()) {
            return !isWithin(thing)
                    && (right != Right.USE || tenants.contains(thing.account().get()));
        }
        if (thing.path().isPresent()) {
            return isWalledOffDomain(thing, right);
        }
        return right != Right.USE
                || (HIDDEN.contains(thing.table()) && caller.roleType() != DefaultRole.RESOURCE_ADMIN);
    }

    /** {@return whether the thing is the caller's account's, or of the domains the caller is admin of} */
    boolean isWithin(Thing thing) {
        return isAdmin()
                ? thing.path().orElse("/").startsWith(caller.domainPath())
                : thing.account().filter(caller.account().value()::equals).isPresent();
    }

    private boolean isWalledOffDomain(Thing thing, Right right) {
        String path = thing.path().orElseThrow();
        if (isAdmin() && path.startsWith(caller.domainPath())) {
            return false;
        }
        return right != Right.USE
                || (thing.table().equals("domain")
                        ? !path.equals(caller.domainPath())
                        : !caller.domainPath().startsWith(path));
    }
}
