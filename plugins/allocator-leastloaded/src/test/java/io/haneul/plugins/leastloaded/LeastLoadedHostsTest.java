package io.haneul.plugins.leastloaded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.testkit.HostAllocatorContract;
import io.haneul.testkit.SamplePlacements;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeastLoadedHostsTest extends HostAllocatorContract {
    private final LeastLoadedHosts allocator = new LeastLoadedHosts();

    @Override
    protected HostAllocator allocator() {
        return allocator;
    }

    @Test
    void theFullerOfProcessorsAndMemoryCounts() {
        HostCandidate empty = host(1, 1000, 1000);
        HostCandidate half = host(2, 500, 900);
        HostCandidate full = host(3, 900, 100);
        assertEquals(
                Stream.of(empty, half, full).map(HostCandidate::id).toList(),
                allocator
                        .order(SamplePlacements.request(1), List.of(half, full, empty))
                        .ordered());
    }

    @Test
    void hostsAsFullAsEachOtherComeInTheOrderOfTheirNames() {
        HostCandidate first = host(1, 500, 500);
        HostCandidate second = host(2, 500, 500);
        assertEquals(
                List.of(first.id(), second.id()),
                allocator
                        .order(SamplePlacements.request(1), List.of(second, first))
                        .ordered());
    }

    private static HostCandidate host(int number, long cpuFree, long memoryFree) {
        HostCandidate sample = SamplePlacements.host(number);
        return new HostCandidate(
                sample.id(),
                "h" + number,
                new Mhz(1000),
                new Mhz(cpuFree),
                Bytes.ofMebi(1000),
                Bytes.ofMebi(memoryFree),
                0,
                0,
                Set.of());
    }
}
