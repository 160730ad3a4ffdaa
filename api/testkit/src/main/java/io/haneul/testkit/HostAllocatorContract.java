package io.haneul.testkit;

import io.haneul.model.HostId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.Ranking;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link HostAllocator} keeps to. */
public abstract class HostAllocatorContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test} */
    protected abstract HostAllocator allocator();

    @Test
    void hasAName() {
        ProviderClaims.name(claims, allocator());
    }

    @Test
    void answersForEveryHost() {
        for (int hosts : List.of(1, 2, 16, 100)) {
            RankingClaims.check(claims, candidates(hosts), HostCandidate::id, this::order);
        }
    }

    @Test
    void answersNothingForNoHost() {
        Ranking<HostId> ranking = order(List.of());
        claims.that(
                "no candidates, no answer",
                ranking.ordered().isEmpty() && ranking.rejected().isEmpty(),
                ranking);
    }

    @Test
    void offersAtLeastOneOfHostsWithRoom() {
        claims.that(
                "of hosts that are all alike, one at least is offered",
                !order(candidates(4)).ordered().isEmpty());
    }

    private Ranking<HostId> order(List<HostCandidate> candidates) {
        return allocator().order(SamplePlacements.request(42), candidates);
    }

    private static List<HostCandidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(SamplePlacements::host).toList();
    }
}
