package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.AccountId;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.compute.VolumeState;
import io.haneul.store.network.NicMark;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the start of a machine hands on, so that no step reads again what an earlier one knew.
 *
 * @param vm    the machine
 * @param first whether it never ran: then failing leaves nothing of it but its row
 * @param pin   where an admin wants it
 * @param want  what it takes, from whoever admitted the start; to be read when absent
 * @param disks it has, known when it is known what it wants or where it is placed
 * @param place it was given; none before it was placed
 * @param wires of a machine that networks serve, known when they are on its host
 * @param avoid hosts that had no room when they were asked
 * @param root  of a machine whose root disk is made anew: of what
 * @param event the type of the event that tells of it
 * @param owner whom it is told
 */
@RecordBuilder
record StartBaton(
        UUID vm,
        boolean first,
        Pin pin,
        Optional<Want> want,
        List<Disk> disks,
        Optional<Place> place,
        List<Wire> wires,
        List<HostId> avoid,
        Optional<Root> root,
        String event,
        Events.Owner owner)
        implements StartBatonBuilder.With {
    StartBaton {
        disks = List.copyOf(disks);
        wires = List.copyOf(wires);
        avoid = List.copyOf(avoid);
    }

    /** {@return the baton a start begins with} */
    static StartBaton of(VmRow vm, boolean first, Pin pin, Events.Happening told) {
        return new StartBaton(
                vm.id(),
                first,
                pin,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                told.type(),
                told.owner());
    }

    /**
     * What a root disk is made of anew.
     *
     * @param starts whether the machine starts with it
     */
    record Root(TemplateId template, long bytes, boolean starts) {}

    /** Where an admin wants a machine. */
    record Pin(Optional<PodId> pod, Optional<ClusterId> cluster, Optional<HostId> host) {
        static Pin nowhere() {
            return new Pin(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What a machine takes of its host and its pool, and what they must be like.
     *
     * @param groups its affinity groups
     * @param isNew whether it is one of those for which no room is kept: a user's that has never run
     */
    record Want(
            AccountId account,
            ZoneId zone,
            HypervisorType hypervisor,
            long mhz,
            long memoryBytes,
            Set<String> hostTags,
            Set<String> storageTags,
            Optional<HostId> lastHost,
            List<AffinityGroupId> groups,
            boolean isNew) {
        Want {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A disk of the machine.
     *
     * @param bytes  it takes in its pool
     * @param pool   it lives in already; absent when it gets its room with the place
     * @param source what it is made of
     * @param ready  whether its content is there
     * @param handle by which its storage knows it
     * @param epoch  that calls of earlier jobs to its storage were of, at most
     */
    record Disk(
            VolumeId id,
            int device,
            long bytes,
            Optional<PoolId> pool,
            Optional<TemplateId> source,
            boolean ready,
            Optional<String> handle,
            long epoch) {
        static Disk of(VolumeRow volume) {
            return new Disk(
                    volume.id(),
                    volume.device() == null ? 0 : volume.device(),
                    volume.size(),
                    Optional.ofNullable(volume.poolId()),
                    Optional.ofNullable(volume.templateId()),
                    volume.state() == VolumeState.READY,
                    Optional.ofNullable(volume.handle()),
                    volume.epoch());
        }

        /** {@return the same, as it was when calls were of that epoch at most} */
        Disk since(long earlier) {
            return new Disk(id, device, bytes, pool, source, ready, handle, earlier);
        }

        Disk made(String as) {
            return new Disk(id, device, bytes, pool, source, true, Optional.of(as), epoch);
        }
    }

    /**
     * An interface that is brought to the host.
     *
     * @param nic     as it was when it was
     * @param pending whether the network's services did not know it yet
     */
    record Wire(NetworkId network, NicMark nic, boolean pending, NicSpec spec) {}

    /**
     * Where a machine was placed.
     *
     * @param pool  for the disks that had none
     */
    record Place(HostId host, Optional<PoolId> pool) {
        /** {@return where the disk lives} */
        PoolId of(Disk disk) {
            return disk.pool().or(() -> pool).orElseThrow();
        }
    }

    /** {@return the disks that get their room with the place} */
    List<Disk> fresh() {
        return disks.stream().filter(disk -> disk.pool().isEmpty()).toList();
    }

    StartBaton at(Place where, List<Disk> has) {
        return withPlace(Optional.of(where)).withDisks(has).withWant(Optional.empty());
    }

    StartBaton nowhere() {
        return withPlace(Optional.empty()).withDisks(List.of()).withWires(List.of());
    }

    /** {@return the same, to be placed elsewhere; the place stays until it is undone} */
    StartBaton avoiding(HostId host) {
        return withAvoid(Stream.concat(avoid.stream(), Stream.of(host)).toList());
    }

    /** {@return what the job's events tell of the machine} */
    Events.Happening tells(VmRow machine) {
        return new Events.Happening(event, owner, Machines.resource(machine));
    }
}
