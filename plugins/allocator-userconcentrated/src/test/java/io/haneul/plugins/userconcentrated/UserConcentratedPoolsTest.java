package io.haneul.plugins.userconcentrated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.StoragePoolAllocator;
import io.haneul.testkit.SamplePlacements;
import io.haneul.testkit.StoragePoolAllocatorContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserConcentratedPoolsTest extends StoragePoolAllocatorContract {
    private final UserConcentratedPools allocator = new UserConcentratedPools();

    @Override
    protected StoragePoolAllocator allocator() {
        return allocator;
    }

    @Test
    void theDisksOfTheAccountCountBeforeAllOthers() {
        PoolCandidate none = pool(1, 2, 0);
        PoolCandidate stranger = pool(2, 9, 0);
        PoolCandidate one = pool(3, 1, 1);
        PoolCandidate three = pool(4, 3, 3);
        assertEquals(
                Stream.of(three, one, none, stranger).map(PoolCandidate::id).toList(),
                allocator
                        .order(SamplePlacements.request(1), List.of(one, stranger, three, none))
                        .ordered());
    }

    private static PoolCandidate pool(int number, int volumes, int accountVolumes) {
        PoolCandidate sample = SamplePlacements.pool(number);
        return new PoolCandidate(
                sample.id(), "p" + number, sample.capacity(), sample.free(), volumes, accountVolumes, Set.of());
    }
}
