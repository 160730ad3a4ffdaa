package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.infrastructure.Thresholds;
import io.haneul.engine.placement.Demand;
import io.haneul.engine.placement.DemandBuilder;
import io.haneul.engine.placement.Placement;
import io.haneul.jobs.TryAgain;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where volumes go: in which pool, at which device of a machine. */
final class VolumePlaces {
    /** The highest number of a device. */
    static final int LAST_DEVICE = 63;

    /** Where a machine's CD drive is. */
    static final int CD_DRIVE = 3;

    private VolumePlaces() {}

    /** {@return whether a machine in the state may be given disks} Those on their way between running and stopped may. */
    static boolean mayHaveDisks(VmState state) {
        return switch (state) {
            case RUNNING, STOPPED, STARTING, STOPPING -> true;
            default -> false;
        };
    }

    /** {@return the lowest device that is free, or the wanted one} */
    static int device(List<VolumeRow> has, Optional<Integer> wanted) {
        Set<Integer> taken =
                has.stream().map(VolumeRow::device).filter(Objects::nonNull).collect(Collectors.toSet());
        if (wanted.isPresent()) {
            if (taken.contains(wanted.get())) {
                throw Refusal.parameter("deviceid", "device " + wanted.get() + " of the machine is taken");
            }
            return wanted.get();
        }
        return IntStream.rangeClosed(1, LAST_DEVICE)
                .filter(device -> device != CD_DRIVE && !taken.contains(device))
                .findFirst()
                .orElseThrow(() -> new Refusal(ApiCode.PARAMETER, "The machine has as many disks as it can have"));
    }

    /** {@return the cluster the machine is in, or was in last; empty for one that never ran} */
    static Optional<ClusterId> cluster(Parts parts, VmRow vm) {
        return Optional.ofNullable(vm.hostId() == null ? vm.lastHostId() : vm.hostId())
                .flatMap(host -> parts.hosts().index().host(host))
                .map(HostIndex.Host::cluster);
    }

    /** Refuses a machine whose hosts do not reach the pool its volume lives in. */
    static void requireReach(Parts parts, Optional<ClusterId> cluster, PoolId pool) {
        boolean reached = cluster.map(in -> parts.hosts().index().poolsFor(in).stream()
                        .anyMatch(found -> found.id().equals(pool)))
                .orElse(true);
        if (!reached) {
            throw new Refusal(
                    ApiCode.PARAMETER,
                    "The volume lives in a pool that the machine's hosts do not reach; an admin can migrate it first");
        }
    }

    /** {@return the pools of the cluster that will do for a volume of the machine's} */
    static Placement.PoolsFound choose(Parts parts, VolumeRow volume, VmRow vm, ClusterId cluster) {
        Set<String> tags = Optional.ofNullable(volume.diskOfferingId())
                .flatMap(id -> parts.store().read(tx -> tx.diskOfferings().find(id)))
                .map(offering -> Wants.split(offering.tags()))
                .orElseGet(Set::of);
        Thresholds.Share share = new Thresholds.Share(0, 0, volume.size());
        Demand demand = DemandBuilder.builder()
                .vm(volume.id().value())
                .account(volume.accountId())
                .zone(vm.zoneId())
                .hypervisor(vm.hypervisor())
                .cpu(new Mhz(0))
                .memory(new Bytes(0))
                .newDisk(new Bytes(volume.size()))
                .pools(Set.of())
                .hostTags(Set.of())
                .storageTags(tags)
                .avoid(Set.of())
                .full(parts.hosts().thresholds().against(vm.zoneId(), share))
                .build();
        return parts.placement().pools(demand, cluster);
    }

    /** Takes the volume's room in the pool. */
    static void take(Tx tx, Parts parts, VolumeRow volume, PoolId pool) {
        if (tx.pools().reserve(pool, volume.size()) == 0) {
            parts.hosts().recount(tx, pool);
            throw new TryAgain("pool " + pool + " has no room any more");
        }
        tx.afterCommit(() -> parts.hosts().index().tookPool(pool, volume.accountId(), volume.size()));
    }

    /** Gives the volume's room in the pool back. */
    static void giveBack(Tx tx, Parts parts, VolumeRow volume, PoolId pool) {
        tx.pools().release(pool, volume.size());
        tx.afterCommit(() -> parts.hosts().index().gavePool(pool, volume.accountId(), volume.size()));
    }
}
