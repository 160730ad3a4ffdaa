package io.haneul.plugins.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.PoolId;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.testkit.SamplePlacements;
import io.haneul.testkit.StoragePoolAllocatorContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomPoolsTest extends StoragePoolAllocatorContract {
    private final RandomPools allocator = new RandomPools();

    @Override
    protected StoragePoolAllocator allocator() {
        return allocator;
    }

    @Test
    void everyPoolComesFirstForSomeSeed() {
        List<PoolId> first = IntStream.range(0, 200)
                .mapToObj(seed -> allocator
                        .order(
                                SamplePlacements.request(seed),
                                IntStream.range(0, 5)
                                        .mapToObj(SamplePlacements::pool)
                                        .toList())
                        .ordered()
                        .get(0))
                .distinct()
                .toList();
        assertEquals(5, first.size());
    }
}
