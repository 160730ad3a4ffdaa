package io.haneul.engine.placement;

import io.haneul.engine.core.Plugins;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.placement.Decision.Place;
import io.haneul.engine.placement.Decision.Rejection;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks zone, pod, cluster, host and pool. It leaves out what is disabled, full, of another hypervisor or without the tags,
 * each with its reason; the allocators order what is left. It reads memory only, so its answer is a proposal: the conditional
 * update that takes the room has the last word. Safe for any number of threads.
 */
public final class Placement {
    private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

    private final HostIndex index;
    private final Plugins plugins;
    private final Supplier<List<String>> hostChain;
    private final Supplier<List<String>> poolChain;

    /**
     * @param hostChain names of host allocators, the first that is there decides; all others only when none of it is
     * @param poolChain likewise for pools
     */
    public Placement(
            HostIndex index, Plugins plugins, Supplier<List<String>> hostChain, Supplier<List<String>> poolChain) {
        this.index = index;
        this.plugins = plugins;
        this.hostChain = hostChain;
        this.poolChain = poolChain;
    }

    /** {@return where the machine would go now, and what was left out} */
    public Decision decide(Demand demand) {
        List<Rejection> rejected = new ArrayList<>();
        Map<ClusterId, List<HostIndex.Host>> clusters = new LinkedHashMap<>();
        for (HostIndex.Host host : index.hostsIn(demand.zone())) {
            Optional<Rejection> no = HostRules.against(demand, host);
            no.ifPresentOrElse(rejected::add, () -> clusters.computeIfAbsent(host.cluster(), c -> new ArrayList<>())
                    .add(host));
        }
        List<ClusterId> order = new ArrayList<>(clusters.keySet());
        preferredFirst(demand, clusters, order);
        for (ClusterId cluster : order) {
            Optional<PoolChoice> pool = pool(demand, cluster, rejected);
            if (pool.isPresent()) {
                Optional<HostId> host = host(demand, clusters.get(cluster), rejected);
                if (host.isPresent()) {
                    return new Decision(
                            Optional.of(new Place(host.get(), pool.get().pool())), rejected);
                }
            }
        }
        return new Decision(Optional.empty(), rejected);
    }

    private static void preferredFirst(
            Demand demand, Map<ClusterId, List<HostIndex.Host>> clusters, List<ClusterId> order) {
        demand.preferred()
                .ifPresent(preferred -> clusters.forEach((cluster, hosts) -> {
                    if (hosts.stream().anyMatch(host -> host.id().equals(preferred))) {
                        order.remove(cluster);
                        order.add(0, cluster);
                    }
                }));
    }

    private Optional<HostId> host(Demand demand, List<HostIndex.Host> hosts, List<Rejection> rejected) {
        if (demand.preferred().isPresent()
                && hosts.stream()
                        .anyMatch(host -> host.id().equals(demand.preferred().get()))) {
            return demand.preferred();
        }
        List<HostCandidate> candidates = hosts.stream()
                .map(host -> new HostCandidate(
                        host.id(),
                        host.name(),
                        host.cpuTotal(),
                        new Mhz(Math.max(
                                0, host.cpuTotal().value() - host.cpuUsed().value())),
                        host.memoryTotal(),
                        new Bytes(Math.max(
                                0,
                                host.memoryTotal().value() - host.memoryUsed().value())),
                        host.machines(),
                        0,
                        host.tags()))
                .toList();
        Ranking<HostId> ranking = rank(
                plugins.hostAllocators(),
                hostChain.get(),
                allocator -> ((HostAllocator) allocator).order(request(demand), candidates),
                candidates.stream().map(HostCandidate::id).toList());
        ranking.rejected()
                .forEach(r -> rejected.add(
                        new Rejection("host " + r.candidate(), "hosts", r.reason(), "were left out by the allocator")));
        return ranking.ordered().stream().findFirst();
    }

    /**
     * A pool that will do.
     *
     * @param pool absent where none is needed
     */
    private record PoolChoice(Optional<PoolId> pool) {}

    /** {@return empty when no pool will do} */
    private Optional<PoolChoice> pool(Demand demand, ClusterId cluster, List<Rejection> rejected) {
        List<HostIndex.Pool> reachable = index.poolsFor(cluster);
        List<PoolId> ids = reachable.stream().map(HostIndex.Pool::id).toList();
        if (!ids.containsAll(demand.pools())) {
            rejected.add(new Rejection(
                    "cluster " + cluster, "clusters", "does not reach the machine's disks", "do not reach its disks"));
            return Optional.empty();
        }
        if (demand.newDisk().value() == 0) {
            return Optional.of(new PoolChoice(Optional.empty()));
        }
        List<PoolCandidate> candidates = new ArrayList<>();
        for (HostIndex.Pool pool : reachable) {
            HostRules.against(demand, pool)
                    .ifPresentOrElse(
                            rejected::add,
                            () -> candidates.add(new PoolCandidate(
                                    pool.id(),
                                    pool.name(),
                                    pool.total(),
                                    new Bytes(Math.max(
                                            0,
                                            pool.total().value() - pool.used().value())),
                                    0,
                                    0,
                                    pool.tags())));
        }
        Ranking<PoolId> ranking = rank(
                plugins.poolAllocators(),
                poolChain.get(),
                allocator -> ((StoragePoolAllocator) allocator).order(request(demand), candidates),
                candidates.stream().map(PoolCandidate::id).toList());
        return ranking.ordered().stream().findFirst().map(pool -> new PoolChoice(Optional.of(pool)));
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

    /** Asks the first allocator of the chain that is there; without any, the order in which things were added stands. */
    private static <T extends io.haneul.spi.Provider, I> Ranking<I> rank(
            Providers<T> allocators, List<String> chain, Function<Object, Ranking<I>> order, List<I> plain) {
        if (plain.isEmpty()) {
            return new Ranking<>(List.of(), List.of());
        }
        for (String name : chain) {
            try {
                Optional<Ranking<I>> ranking = allocators.ask(name, order::apply);
                if (ranking.isPresent()) {
                    return ranking.get();
                }
            } catch (Fault fault) {
                LOG.warn("allocator {} is passed over: {}", name, fault.getMessage());
            }
        }
        return new Ranking<>(plain, List.of());
    }
}
