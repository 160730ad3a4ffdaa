package io.haneul.plugins.userconcentrated;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.Comparator;
import java.util.List;

/**
 * Orders pools by how many disks of the requesting account they hold, the most first; then by how few others, then by name.
 */
public final class UserConcentratedPools implements StoragePoolAllocator {
    private static final Comparator<PoolCandidate> BEST_FIRST = Comparator.comparingInt(PoolCandidate::accountVolumes)
            .reversed()
            .thenComparingInt(PoolCandidate::volumes)
            .thenComparing(PoolCandidate::name)
            .thenComparing(pool -> pool.id().value());

    @Override
    public String name() {
        return "UserConcentrated";
    }

    @Override
    public Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates) {
        return new Ranking<>(
                candidates.stream().sorted(BEST_FIRST).map(PoolCandidate::id).toList(), List.of());
    }
}
