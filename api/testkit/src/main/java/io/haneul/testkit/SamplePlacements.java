package io.haneul.testkit;

import io.haneul.model.AccountId;
import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.PoolId;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import java.util.Set;
import java.util.UUID;

/** Questions for allocators: a small machine, and any number of hosts and pools that have room for it. */
public final class SamplePlacements {
    private SamplePlacements() {}

    /** {@return a small machine to be placed} */
    public static PlacementRequest request(long seed) {
        return new PlacementRequest(
                new UUID(0, seed),
                new AccountId(new UUID(0, 1)),
                new Mhz(500),
                Bytes.ofMebi(512),
                Bytes.ofGibi(20),
                seed);
    }

    /** {@return host number {@code n} of any, with room} */
    public static HostCandidate host(int n) {
        return new HostCandidate(
                new HostId(new UUID(1, n)),
                "host-" + n,
                new Mhz(40_000),
                new Mhz(20_000),
                Bytes.ofGibi(64),
                Bytes.ofGibi(32),
                20,
                1,
                Set.of());
    }

    /** {@return pool number {@code n} of any, with room} */
    public static PoolCandidate pool(int n) {
        return new PoolCandidate(
                new PoolId(new UUID(2, n)), "pool-" + n, Bytes.ofGibi(1000), Bytes.ofGibi(500), 25, 1, Set.of());
    }
}
