package io.haneul.plugins.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.testkit.HostAllocatorContract;
import io.haneul.testkit.SamplePlacements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomHostsTest extends HostAllocatorContract {
    private final RandomHosts allocator = new RandomHosts();

    @Override
    protected HostAllocator allocator() {
        return allocator;
    }

    @Test
    void theSameSeedGivesTheSameOrderHoweverHostsAreListed() {
        List<HostCandidate> hosts = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(SamplePlacements::host).toList());
        List<HostId> order = allocator.order(SamplePlacements.request(7), hosts).ordered();
        Collections.reverse(hosts);
        assertEquals(order, allocator.order(SamplePlacements.request(7), hosts).ordered());
    }

    @Test
    void seedsCountedUpSpreadMachinesEvenly() {
        List<HostCandidate> hosts =
                IntStream.range(0, 10).mapToObj(SamplePlacements::host).toList();
        Map<HostId, Integer> first = new HashMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            HostId best = allocator
                    .order(SamplePlacements.request(seed), hosts)
                    .ordered()
                    .get(0);
            first.merge(best, 1, Integer::sum);
        }
        assertEquals(10, first.size());
        assertTrue(first.values().stream().allMatch(n -> n > 850 && n < 1150), first.toString());
    }
}
