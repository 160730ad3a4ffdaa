package io.haneul.plugins.leastloaded;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.Comparator;
import java.util.List;

/**
 * Orders pools by the share of them that is promised, the least first; equals in the order of their names.
 */
public final class LeastLoadedPools implements StoragePoolAllocator {
    private static final Comparator<PoolCandidate> BEST_FIRST = Comparator.comparingDouble(LeastLoadedPools::load)
            .thenComparing(PoolCandidate::name)
            .thenComparing(pool -> pool.id().value());

    @Override
    public String name() {
        return "LeastLoaded";
    }

    @Override
    public Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates) {
        return new Ranking<>(
                candidates.stream().sorted(BEST_FIRST).map(PoolCandidate::id).toList(), List.of());
    }

    private static double load(PoolCandidate pool) {
        long all = pool.capacity().value();
        return all <= 0 ? 1 : 1 - (double) pool.free().value() / all;
    }
}
