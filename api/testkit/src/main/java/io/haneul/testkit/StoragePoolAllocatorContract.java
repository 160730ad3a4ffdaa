package io.haneul.testkit;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link StoragePoolAllocator} keeps to. */
public abstract class StoragePoolAllocatorContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test} */
    protected abstract StoragePoolAllocator allocator();

    @Test
    void hasAName() {
        ProviderClaims.name(claims, allocator());
    }

    @Test
    void answersForEveryPool() {
        for (int pools : List.of(1, 2, 16, 100)) {
            RankingClaims.check(claims, candidates(pools), PoolCandidate::id, this::order);
        }
    }

    @Test
    void answersNothingForNoPool() {
        Ranking<PoolId> ranking = order(List.of());
        claims.that(
                "no candidates, no answer",
                ranking.ordered().isEmpty() && ranking.rejected().isEmpty(),
                ranking);
    }

    @Test
    void offersAtLeastOneOfPoolsWithRoom() {
        claims.that(
                "of pools that are all alike, one at least is offered",
                !order(candidates(4)).ordered().isEmpty());
    }

    private Ranking<PoolId> order(List<PoolCandidate> candidates) {
        return allocator().order(SamplePlacements.request(42), candidates);
    }

    private static List<PoolCandidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(SamplePlacements::pool).toList();
    }
}
