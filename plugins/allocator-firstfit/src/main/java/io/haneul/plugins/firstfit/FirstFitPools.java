package io.haneul.plugins.firstfit;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders pools by name, so that one pool is filled before the next is begun; otherwise as {@link FirstFitHosts}. */
public final class FirstFitPools implements StoragePoolAllocator {
    private static final Comparator<PoolCandidate> BY_NAME = Comparator.comparing(PoolCandidate::name)
            .thenComparing(pool -> pool.id().value());

    @Override
    public String name() {
        return "FirstFit";
    }

    @Override
    public Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates) {
        List<PoolId> ordered = new ArrayList<>();
        List<Rejection<PoolId>> rejected = new ArrayList<>();
        for (PoolCandidate pool : candidates.stream().sorted(BY_NAME).toList()) {
            long missing = request.disk().value() - pool.free().value();
            if (missing <= 0) {
                ordered.add(pool.id());
            } else {
                rejected.add(new Rejection<>(pool.id(), "disk " + ((missing + (1L << 20) - 1) >> 20) + " MiB short"));
            }
        }
        return new Ranking<>(ordered, rejected);
    }
}
