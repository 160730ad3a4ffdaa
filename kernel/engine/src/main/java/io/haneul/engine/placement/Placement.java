package io.haneul.engine.placement;

import io.haneul.engine.core.Plugins;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.placement.Chain.Ranked;
import io.haneul.engine.placement.Decision.Place;
import io.haneul.engine.placement.Decision.Rejection;
import io.haneul.engine.placement.Grounds.Candidate;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds a place for a machine. It leaves out hosts that are disabled, full, of another hypervisor or without the tags, each
 * with its reason; the allocators order what is left, over all clusters of the zone; the best host goes whose cluster has a
 * pool for the disks. It reads memory only, so its answer is a proposal: the conditional update that takes the room has the
 * last word. It keeps nothing, so a dry run is the same call. Safe for any number of threads.
 */
public final class Placement {
    private final HostIndex index;
    private final Chain<HostAllocator> hostChain;
    private final Chain<StoragePoolAllocator> poolChain;

    /**
     * @param hostChain names of host allocators as they are set for a zone
     * @param poolChain likewise for pools
     */
    public Placement(
            HostIndex index,
            Plugins plugins,
            Function<ZoneId, List<String>> hostChain,
            Function<ZoneId, List<String>> poolChain) {
        this.index = index;
        this.hostChain = new Chain<>("host allocator", plugins.hostAllocators(), hostChain);
        this.poolChain = new Chain<>("pool allocator", plugins.poolAllocators(), poolChain);
    }

    /** What was found so far on the way to a decision. */
    private static final class Search {
        private final Demand demand;
        private final Set<Rejection> rejected = new LinkedHashSet<>();
        private final Set<String> remarks = new LinkedHashSet<>();
        private final Map<ClusterId, Optional<PoolChoice>> pools = new HashMap<>();

        Search(Demand demand) {
            this.demand = demand;
        }
    }

    /**
     * The pools of a cluster that will do.
     *
     * @param ordered best first; none where no new pool is needed
     */
    private record PoolChoice(List<Candidate> ordered, List<String> by) {
        Optional<PoolId> best() {
            return ordered.stream().findFirst().map(pool -> new PoolId(pool.id()));
        }
    }

    /** {@return where the machine would go now, and what was left out} */
    public Decision decide(Demand demand) {
        Search search = new Search(demand);
        Map<HostId, HostIndex.Host> fit = new LinkedHashMap<>();
        for (HostIndex.Host host : index.hostsIn(demand.zone())) {
            HostRules.against(demand, host).ifPresentOrElse(search.rejected::add, () -> fit.put(host.id(), host));
        }
        demand.host()
                .filter(wanted -> index.host(wanted)
                        .filter(host -> host.zone().equals(demand.zone()))
                        .isEmpty())
                .ifPresent(wanted -> search.remarks.add("the host asked for is not in the zone"));
        Ranked<HostId> ranked = ranked(search, fit);
        for (HostId id : preferredFirst(demand, ranked.ordered())) {
            Optional<PoolChoice> pools =
                    search.pools.computeIfAbsent(fit.get(id).cluster(), cluster -> pools(search, cluster, fit.get(id)));
            if (pools.isPresent()) {
                return decision(
                        search,
                        Optional.of(new Place(id, pools.get().best())),
                        grounds(search, fit, ranked).apply(pools.get()));
            }
        }
        return decision(
                search, Optional.empty(), grounds(search, fit, ranked).apply(new PoolChoice(List.of(), List.of())));
    }

    private static Decision decision(Search search, Optional<Place> place, Grounds grounds) {
        return new Decision(place, List.copyOf(search.rejected), grounds);
    }

    private static Function<PoolChoice, Grounds> grounds(
            Search search, Map<HostId, HostIndex.Host> fit, Ranked<HostId> ranked) {
        List<Candidate> hosts = ranked.ordered().stream()
                .map(id -> new Candidate(id.value(), fit.get(id).name()))
                .toList();
        return pools -> new Grounds(hosts, pools.ordered(), ranked.by(), pools.by(), List.copyOf(search.remarks));
    }

    /** The host where the machine ran last has its data at hand; an allocator that leaves it out is obeyed. */
    private static List<HostId> preferredFirst(Demand demand, List<HostId> ordered) {
        Optional<HostId> preferred = demand.preferred().filter(ordered::contains);
        if (preferred.isEmpty()) {
            return ordered;
        }
        List<HostId> all = new ArrayList<>(ordered);
        all.remove(preferred.get());
        all.add(0, preferred.get());
        return all;
    }

    private Ranked<HostId> ranked(Search search, Map<HostId, HostIndex.Host> fit) {
        Map<HostId, HostCandidate> candidates = new LinkedHashMap<>();
        fit.forEach((id, host) -> candidates.put(id, candidate(search.demand, host)));
        Ranked<HostId> ranked = hostChain.rank(
                search.demand.zone(), candidates, (allocator, asked) -> allocator.order(request(search.demand), asked));
        search.remarks.addAll(ranked.remarks());
        ranked.left()
                .forEach(left -> search.rejected.add(new Rejection(
                        "host " + fit.get(left.candidate()).name(),
                        "hosts",
                        left.by() + " says: " + left.reason(),
                        "were left out by an allocator")));
        return ranked;
    }

    private HostCandidate candidate(Demand demand, HostIndex.Host host) {
        return new HostCandidate(
                host.id(),
                host.name(),
                host.cpuTotal(),
                new Mhz(Math.max(0, host.cpuTotal().value() - host.cpuUsed().value())),
                host.memoryTotal(),
                new Bytes(Math.max(
                        0, host.memoryTotal().value() - host.memoryUsed().value())),
                host.machines(),
                index.machinesOf(demand.account(), host.id()),
                host.tags());
    }

    /** {@return empty when no pool of the cluster will do} */
    private Optional<PoolChoice> pools(Search search, ClusterId cluster, HostIndex.Host host) {
        Demand demand = search.demand;
        List<HostIndex.Pool> reachable = index.poolsFor(cluster);
        List<PoolId> ids = reachable.stream().map(HostIndex.Pool::id).toList();
        if (!ids.containsAll(demand.pools())) {
            search.rejected.add(new Rejection(
                    "cluster of host " + host.name(),
                    "clusters",
                    "does not reach the machine's disks",
                    "do not reach its disks"));
            return Optional.empty();
        }
        if (demand.newDisk().value() == 0) {
            return Optional.of(new PoolChoice(List.of(), List.of()));
        }
        if (reachable.isEmpty()) {
            search.rejected.add(new Rejection(
                    "cluster of host " + host.name(), "clusters", "has no storage pool", "have no storage pool"));
        }
        PoolChoice choice = choose(search, reachable);
        return Optional.of(choice).filter(some -> !some.ordered().isEmpty());
    }

    private PoolChoice choose(Search search, List<HostIndex.Pool> reachable) {
        Map<PoolId, HostIndex.Pool> fit = new LinkedHashMap<>();
        for (HostIndex.Pool pool : reachable) {
            HostRules.against(search.demand, pool)
                    .ifPresentOrElse(search.rejected::add, () -> fit.put(pool.id(), pool));
        }
        Map<PoolId, PoolCandidate> candidates = new LinkedHashMap<>();
        fit.forEach((id, pool) -> candidates.put(id, candidate(search.demand, pool)));
        Ranked<PoolId> ranked = poolChain.rank(
                search.demand.zone(), candidates, (allocator, asked) -> allocator.order(request(search.demand), asked));
        search.remarks.addAll(ranked.remarks());
        ranked.left()
                .forEach(left -> search.rejected.add(new Rejection(
                        "pool " + fit.get(left.candidate()).name(),
                        "pools",
                        left.by() + " says: " + left.reason(),
                        "were left out by an allocator")));
        return new PoolChoice(
                ranked.ordered().stream()
                        .map(id -> new Candidate(id.value(), fit.get(id).name()))
                        .toList(),
                ranked.by());
    }

    private PoolCandidate candidate(Demand demand, HostIndex.Pool pool) {
        return new PoolCandidate(
                pool.id(),
                pool.name(),
                pool.total(),
                new Bytes(Math.max(0, pool.total().value() - pool.used().value())),
                pool.volumes(),
                index.volumesOf(demand.account(), pool.id()),
                pool.tags());
    }

    private static PlacementRequest request(Demand demand) {
        return new PlacementRequest(
                demand.vm(),
                demand.account(),
                demand.cpu(),
                demand.memory(),
                demand.newDisk(),
                demand.vm().getLeastSignificantBits());
    }
}
