package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.store.compute.VmRow;
import java.util.UUID;

/**
 * What stopping, rebooting, destroying or expunging a machine hands on.
 *
 * @param vm      the machine
 * @param forced  whether its power is cut at once
 * @param expunge whether nothing shall be left in the end
 * @param event   the type of the event that tells of it
 * @param owner   whom it is told
 */
record VmBaton(UUID vm, boolean forced, boolean expunge, String event, Events.Owner owner) {
    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(event, owner, Machines.resource(machine));
    }
}
