package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostSegments;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.SegmentSpec;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link HostSegments} keeps to. */
public abstract class HostSegmentsContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers, was probed, and carries neither of the segments} */
    protected abstract Target host();

    /** {@return a segment the host can carry} */
    protected abstract SegmentSpec segment();

    /** {@return a small machine whose one wire is {@link #segment}; its disks exist} */
    protected abstract VmSpec machine() throws Exception;

    /** {@return whether the host carries the segment, seen by the host's own means} */
    protected abstract boolean isCarried(SegmentSpec segment) throws Exception;

    private HostSegments segments() {
        return (HostSegments) driver();
    }

    @Test
    void bringsASegmentAndTakesItAway() throws Exception {
        claims.done("a segment can be brought to a host", () -> bring(1));
        claims.that("a segment brought is carried", isCarried(segment()));
        claims.done("a segment can be brought again", () -> bring(1));
        claims.done("a segment belongs to no epoch, for several machines share it", () -> bring(7));
        claims.done("a segment serves machines of older epochs too", () -> bring(2));
        claims.done("a segment can be taken away", () -> take(1));
        claims.that("a segment taken away is not carried", !isCarried(segment()));
        claims.done("a segment that is not there can be taken away", () -> take(1));
    }

    @Test
    void bringsASegmentFromSeveralSidesAtOnce() throws Exception {
        List<String> wrong = Together.call(() -> bring(1));
        claims.that("callers that bring one segment at once are all served", wrong.isEmpty(), wrong);
        claims.that("a segment brought from several sides is carried", isCarried(segment()));
    }

    @Test
    void keepsASegmentThatAMachineUses() throws Exception {
        bring(1);
        driver().ensureRunning(Calls.first(), host(), machine());
        claims.refused("a segment in use is not taken away", FaultKind.CONFLICT, () -> take(1));
        claims.that("a segment in use is carried on", isCarried(segment()));
        driver().ensureStopped(Calls.first(), host(), new VmStop(machine().vm(), Duration.ZERO));
        claims.done("a segment no longer in use can be taken away", () -> take(1));
    }

    private void bring(long epoch) throws Fault, InterruptedException {
        segments().ensureSegment(Calls.of(epoch), host(), segment());
    }

    private void take(long epoch) throws Fault, InterruptedException {
        segments().ensureSegmentAbsent(Calls.of(epoch), host(), segment());
    }
}
