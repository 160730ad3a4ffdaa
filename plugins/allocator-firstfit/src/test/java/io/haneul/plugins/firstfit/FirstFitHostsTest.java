package io.haneul.plugins.firstfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import io.haneul.testkit.HostAllocatorContract;
import io.haneul.testkit.SamplePlacements;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFitHostsTest extends HostAllocatorContract {
    private final FirstFitHosts allocator = new FirstFitHosts();

    @Override
    protected HostAllocator allocator() {
        return allocator;
    }

    @Test
    void hostsComeInTheOrderOfTheirNamesHoweverTheyAreListed() {
        HostCandidate first = SamplePlacements.host(1);
        HostCandidate second = SamplePlacements.host(2);
        HostCandidate third = SamplePlacements.host(3);
        List<HostId> expected = List.of(first.id(), second.id(), third.id());
        for (List<HostCandidate> listed : List.of(List.of(first, second, third), List.of(third, first, second))) {
            assertEquals(
                    expected,
                    allocator.order(SamplePlacements.request(1), listed).ordered());
        }
    }

    @Test
    void aHostThatFilledUpMeanwhileIsRejectedWithWhatItLacks() {
        HostCandidate noMemory = with(
                SamplePlacements.host(1),
                new Mhz(500),
                new Bytes(Bytes.ofMebi(12).value() - 1));
        HostCandidate noCpu = with(SamplePlacements.host(2), new Mhz(300), Bytes.ofMebi(512));
        HostCandidate exact = with(SamplePlacements.host(3), new Mhz(500), Bytes.ofMebi(512));
        Ranking<HostId> ranking = allocator.order(SamplePlacements.request(1), List.of(noMemory, noCpu, exact));
        assertEquals(List.of(exact.id()), ranking.ordered());
        assertEquals(
                List.of(
                        new Rejection<>(noMemory.id(), "memory 501 MiB short"),
                        new Rejection<>(noCpu.id(), "cpu 200 MHz short")),
                ranking.rejected());
    }

    private static HostCandidate with(HostCandidate host, Mhz cpuFree, Bytes memoryFree) {
        return new HostCandidate(
                host.id(),
                host.name(),
                host.cpu(),
                cpuFree,
                host.memory(),
                memoryFree,
                host.machines(),
                host.accountMachines(),
                host.tags());
    }
}
