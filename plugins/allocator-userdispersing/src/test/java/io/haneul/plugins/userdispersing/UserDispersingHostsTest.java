package io.haneul.plugins.userdispersing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.testkit.HostAllocatorContract;
import io.haneul.testkit.SamplePlacements;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UserDispersingHostsTest extends HostAllocatorContract {
    private final UserDispersingHosts allocator = new UserDispersingHosts();

    @Override
    protected HostAllocator allocator() {
        return allocator;
    }

    @Test
    void theMachinesOfTheAccountCountBeforeAllOthers() {
        HostCandidate none = host(1, 2, 0);
        HostCandidate stranger = host(2, 9, 0);
        HostCandidate one = host(3, 1, 1);
        HostCandidate three = host(4, 3, 3);
        assertEquals(
                Stream.of(none, stranger, one, three).map(HostCandidate::id).toList(),
                allocator
                        .order(SamplePlacements.request(1), List.of(one, stranger, three, none))
                        .ordered());
    }

    private static HostCandidate host(int number, int machines, int accountMachines) {
        HostCandidate sample = SamplePlacements.host(number);
        return new HostCandidate(
                sample.id(),
                "h" + number,
                sample.cpu(),
                sample.cpuFree(),
                sample.memory(),
                sample.memoryFree(),
                machines,
                accountMachines,
                Set.of());
    }
}
