package io.haneul.plugins.firstfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.Bytes;
import io.haneul.model.PoolId;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.testkit.SamplePlacements;
import io.haneul.testkit.StoragePoolAllocatorContract;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstFitPoolsTest extends StoragePoolAllocatorContract {
    private final FirstFitPools allocator = new FirstFitPools();

    @Override
    protected StoragePoolAllocator allocator() {
        return allocator;
    }

    @Test
    void poolsComeInTheOrderOfTheirNamesHoweverTheyAreListed() {
        PoolCandidate first = SamplePlacements.pool(1);
        PoolCandidate second = SamplePlacements.pool(2);
        assertEquals(
                List.of(first.id(), second.id()),
                allocator
                        .order(SamplePlacements.request(1), List.of(second, first))
                        .ordered());
    }

    @Test
    void aPoolThatFilledUpMeanwhileIsRejectedWithWhatItLacks() {
        PoolCandidate full =
                new PoolCandidate(new PoolId(new UUID(5, 5)), "a", Bytes.ofGibi(100), Bytes.ofGibi(19), 1, 0, Set.of());
        Ranking<PoolId> ranking = allocator.order(SamplePlacements.request(1), List.of(full, SamplePlacements.pool(1)));
        assertEquals(List.of(SamplePlacements.pool(1).id()), ranking.ordered());
        assertEquals(List.of(new Rejection<>(full.id(), "disk 1024 MiB short")), ranking.rejected());
    }
}
