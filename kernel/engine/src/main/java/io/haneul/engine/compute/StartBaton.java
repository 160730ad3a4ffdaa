package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.store.compute.VmRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the start of a machine hands on.
 *
 * @param vm    the machine
 * @param first whether it never ran: then failing leaves nothing of it but its row
 * @param pin   where an admin wants it
 * @param place it was given; none before it was placed
 * @param avoid hosts that had no room when they were asked
 * @param event the type of the event that tells of it
 * @param owner whom it is told
 */
record StartBaton(
        UUID vm, boolean first, Pin pin, Optional<Place> place, List<HostId> avoid, String event, Events.Owner owner) {
    /** Where an admin wants a machine. */
    record Pin(Optional<PodId> pod, Optional<ClusterId> cluster, Optional<HostId> host) {
        static Pin nowhere() {
            return new Pin(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Where a machine was placed.
     *
     * @param pool  for the disks that had none
     * @param disks those
     */
    record Place(HostId host, Optional<PoolId> pool, List<Disk> disks) {}

    /**
     * A disk that got its room with the place.
     *
     * @param bytes it takes in its pool
     */
    record Disk(VolumeId id, long bytes) {}

    StartBaton at(Place where) {
        return new StartBaton(vm, first, pin, Optional.of(where), avoid, event, owner);
    }

    StartBaton nowhere() {
        return new StartBaton(vm, first, pin, Optional.empty(), avoid, event, owner);
    }

    /** {@return the same, to be placed elsewhere; the place stays until it is undone} */
    StartBaton avoiding(HostId host) {
        return new StartBaton(
                vm,
                first,
                pin,
                place,
                Stream.concat(avoid.stream(), Stream.of(host)).toList(),
                event,
                owner);
    }

    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(event, owner, Machines.resource(machine));
    }
}
