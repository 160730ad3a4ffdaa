package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.ServiceOfferingId;
import io.haneul.store.compute.VmRow;
import java.util.Map;
import java.util.UUID;

/**
 * What scaling a running machine hands on. Its row says the new size since the job was admitted, and the host's room was taken
 * with that.
 *
 * @param before what it had, to be had again when it cannot be scaled
 */
record ScaleBaton(UUID vm, Sizes before, Events.Owner owner) {
    static final String EVENT = "VM.UPGRADE";

    /** What a machine has of its offering. */
    record Sizes(
            ServiceOfferingId offering,
            int cores,
            int speedMhz,
            int memoryMib,
            boolean ha,
            Map<String, String> details) {
        Sizes {
            details = Map.copyOf(details);
        }

        long mhz() {
            return (long) cores * speedMhz;
        }

        long memoryBytes() {
            return (long) memoryMib << 20;
        }
    }

    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(EVENT, owner, Machines.resource(machine));
    }
}
