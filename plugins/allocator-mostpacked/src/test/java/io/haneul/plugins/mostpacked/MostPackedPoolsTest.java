package io.haneul.plugins.mostpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.Bytes;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.testkit.SamplePlacements;
import io.haneul.testkit.StoragePoolAllocatorContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MostPackedPoolsTest extends StoragePoolAllocatorContract {
    private final MostPackedPools allocator = new MostPackedPools();

    @Override
    protected StoragePoolAllocator allocator() {
        return allocator;
    }

    @Test
    void theShareThatIsPromisedCountsNotTheSize() {
        PoolCandidate empty = pool(1, 10, 10);
        PoolCandidate half = pool(2, 1000, 500);
        PoolCandidate full = pool(3, 2000, 600);
        assertEquals(
                Stream.of(full, half, empty).map(PoolCandidate::id).toList(),
                allocator
                        .order(SamplePlacements.request(1), List.of(half, full, empty))
                        .ordered());
    }

    private static PoolCandidate pool(int number, long gib, long free) {
        return new PoolCandidate(
                SamplePlacements.pool(number).id(),
                "p" + number,
                Bytes.ofGibi(gib),
                Bytes.ofGibi(free),
                0,
                0,
                Set.of());
    }
}
