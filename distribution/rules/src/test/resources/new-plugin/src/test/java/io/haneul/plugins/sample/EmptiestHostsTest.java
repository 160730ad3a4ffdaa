package io.haneul.plugins.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.AccountId;
import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmptiestHostsTest {
    private static final PlacementRequest REQUEST = new PlacementRequest(
            new UUID(0, 1), new AccountId(new UUID(0, 2)), new Mhz(1000), Bytes.ofGibi(1), Bytes.ofGibi(1), 7);

    @Test
    void theHostWithFewestMachinesComesFirst() {
        HostCandidate full = host(1, 9);
        HostCandidate empty = host(2, 0);
        assertEquals(
                List.of(empty.id(), full.id()),
                new EmptiestHosts().order(REQUEST, List.of(full, empty)).ordered());
    }

    private static HostCandidate host(long number, int machines) {
        Mhz cpu = new Mhz(8000);
        Bytes memory = Bytes.ofGibi(16);
        HostId id = new HostId(new UUID(1, number));
        return new HostCandidate(id, "host" + number, cpu, cpu, memory, memory, machines, 0, Set.of());
    }
}
