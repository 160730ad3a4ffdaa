package io.haneul.plugins.random;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.Comparator;
import java.util.List;

/** Orders pools by dice that fall the same way for the same seed, however the kernel lists the candidates. */
public final class RandomPools implements StoragePoolAllocator {
    @Override
    public String name() {
        return "Random";
    }

    @Override
    public Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates) {
        List<PoolId> pools = candidates.stream()
                .map(PoolCandidate::id)
                .sorted(Comparator.comparing(PoolId::value))
                .toList();
        return new Ranking<>(Dice.shuffle(pools, request.seed()), List.of());
    }
}
