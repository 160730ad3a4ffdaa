package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.HostId;
import io.haneul.store.compute.VmRow;
import java.util.UUID;

/**
 * What moving a machine hands on. Its room on the new host was taken when the job was admitted.
 *
 * @param from where it runs
 * @param to   where it is to run
 */
record MigrateBaton(UUID vm, HostId from, HostId to, Events.Owner owner) {
    static final String EVENT = "VM.MIGRATE";

    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(EVENT, owner, Machines.resource(machine));
    }
}
