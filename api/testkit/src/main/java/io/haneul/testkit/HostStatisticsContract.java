package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.spi.hypervisor.HostStatistics;
import io.haneul.spi.hypervisor.HostUsage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link HostStatistics} keeps to. */
public abstract class HostStatisticsContract extends MachineContract {
    @Override
    List<ConvergingVerb> verbs() {
        return List.of();
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of();
    }

    @Test
    void saysHowBusyTheHostIs() throws Exception {
        remove(1);
        HostUsage idle = usage();
        claims.that("a host's share of processors is from 0 to 1", idle.cpu() >= 0 && idle.cpu() <= 1, idle.cpu());
        claims.that(
                "what a host said is not older than the question",
                idle.at().isAfter(Instant.now().minusSeconds(120)),
                idle.at());
        run(2);
        HostUsage busy = usage();
        claims.that(
                "a machine that runs takes memory of its host", busy.memory().compareTo(idle.memory()) > 0, busy);
        claims.that(
                "what a host sent and received never shrinks",
                busy.sent().compareTo(idle.sent()) >= 0 && busy.received().compareTo(idle.received()) >= 0,
                busy);
    }

    private HostUsage usage() throws Fault, InterruptedException {
        return claims.done("a host says how busy it is", () -> ability(HostStatistics.class)
                .usage(Calls.first(), host()));
    }
}
