package io.haneul.engine.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.store.job.JobState;
import io.haneul.store.job.SubjectRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs hold of a host goes with the host. */
final class HostSubjectTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 3);
        admin = cloud.admin();
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String host() {
        return cloud.server().id("listHosts", "type", "Routing");
    }

    private static Optional<SubjectRow> held(String host) {
        return cloud.server().store().read(tx -> tx.jobs().subject("host:" + host));
    }

    private static void remove(String host) {
        cloud.server().call("deleteHost", "id", host, "forced", "true");
    }

    @Test
    void aHostThatJobsHadHeldLeavesNothingToBeHeld() {
        String host = host();
        cloud.done(admin, "reconnectHost", "id", host);
        cloud.done(admin, "prepareHostForMaintenance", "id", host);
        assertEquals(
                host,
                held(host).map(row -> row.id().substring("host:".length())).orElse(""));

        remove(host);

        assertEquals(Optional.empty(), held(host));
    }

    @Test
    void jobsThatHoldOrAwaitAHostWhileItIsRemovedLeaveNothingToBeHeld() throws InterruptedException {
        String host = host();
        cloud.simulator()
                .faults()
                .add(FaultRule.of("hangs", FaultRule.Kind.HANG).on(FaultRule.Verb.PROBE));
        Answer.Accepted connecting = cloud.server().accepted("reconnectHost", "id", host);
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (cloud.simulator().faults().struck("hangs") == 0) {
            assertTrue(System.nanoTime() < patience, "nobody connects");
            Thread.sleep(2);
        }
        Answer.Accepted preparing = cloud.server().accepted("prepareHostForMaintenance", "id", host);
        Answer.Accepted again = cloud.server().accepted("reconnectHost", "id", host);

        remove(host);
        cloud.simulator().faults().clear();

        cloud.server().ended(connecting.job());
        assertEquals(JobState.FAILED, cloud.server().ended(preparing.job()).state());
        assertEquals(JobState.FAILED, cloud.server().ended(again.job()).state());
        assertEquals(Optional.empty(), held(host));
    }
}
