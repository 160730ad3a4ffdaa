package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.ApplianceChannel;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.network.ApplianceContent;
import io.haneul.spi.network.ApplianceDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ApplianceChannel} keeps to. */
public abstract class ApplianceChannelContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers, was probed, and does not hold the appliance} */
    protected abstract Target host();

    /** {@return an appliance; its disks exist and its wires are on the host} */
    protected abstract VmSpec appliance() throws Exception;

    /** {@return a document the appliance takes; equal for equal revisions} */
    protected abstract String content(long revision);

    /** {@return the document in force in the appliance, seen by its own means; absent when it has none} */
    protected abstract Optional<String> inForce() throws Exception;

    /** {@return the hashes of the content the appliance holds, seen by its own means} */
    protected abstract Set<String> held() throws Exception;

    private ApplianceChannel channel() {
        return (ApplianceChannel) driver();
    }

    @Test
    void deliversTheNewestDocument() throws Exception {
        VmSpec appliance = appliance();
        driver().ensureRunning(Calls.first(), host(), appliance);
        long first = claims.done("an appliance that runs takes a document", () -> deliver(appliance, 1));
        claims.that("the revision in force is answered", first == 1, first);
        claims.that("what was delivered is in force", inForce().equals(Optional.of(content(1))), inForce());
        claims.done("a document can be delivered again", () -> deliver(appliance, 1));
        claims.done("an appliance takes a newer document", () -> deliver(appliance, 3));
        claims.that("the newer document is in force", inForce().equals(Optional.of(content(3))), inForce());
        long kept = claims.done("an older document is no fault", () -> deliver(appliance, 2));
        claims.that("who delivers an older document is told that a newer one is there", kept == 3, kept);
        claims.that("an older document is ignored", inForce().equals(Optional.of(content(3))), inForce());
    }

    @Test
    void deliversFromSeveralSidesAtOnce() throws Exception {
        VmSpec appliance = appliance();
        driver().ensureRunning(Calls.first(), host(), appliance);
        List<String> wrong = Together.call(() -> deliver(appliance, 1));
        claims.that("callers that deliver one document at once are all served", wrong.isEmpty(), wrong);
        claims.that(
                "what was delivered from several sides is in force",
                inForce().equals(Optional.of(content(1))),
                inForce());
    }

    @Test
    void holdsContent() throws Exception {
        VmSpec appliance = appliance();
        claims.refused(
                "content for an appliance that is not there is NOT_FOUND",
                FaultKind.NOT_FOUND,
                () -> bring(appliance, "h1"));
        driver().ensureRunning(Calls.first(), host(), appliance);
        claims.done("an appliance that runs takes content", () -> bring(appliance, "h1"));
        claims.that("content that was brought is held", held().contains("h1"), held());
        claims.done("content can be brought again", () -> bring(appliance, "h1"));
        claims.done("an appliance takes more content", () -> bring(appliance, "h2"));
        claims.that("all content that was brought is held", held().equals(Set.of("h1", "h2")), held());
    }

    @Test
    void saysWhatItIs() throws Exception {
        VmSpec appliance = appliance();
        claims.refused("a report of an appliance that is not there is NOT_FOUND", FaultKind.NOT_FOUND, () -> channel()
                .report(Calls.first(), host(), appliance.vm()));
        driver().ensureRunning(Calls.first(), host(), appliance);
        String report = claims.done(
                "an appliance that runs reports", () -> channel().report(Calls.first(), host(), appliance.vm()));
        claims.that("a report says something", !report.isBlank(), report);
    }

    @Test
    void deliversOnlyToWhatRuns() throws Exception {
        VmSpec appliance = appliance();
        claims.refused("an appliance that is not there is NOT_FOUND", FaultKind.NOT_FOUND, () -> deliver(appliance, 1));
        driver().ensureRunning(Calls.first(), host(), appliance);
        driver().ensureStopped(Calls.first(), host(), new VmStop(appliance.vm(), Duration.ZERO));
        claims.refused("an appliance that is stopped is NOT_FOUND", FaultKind.NOT_FOUND, () -> deliver(appliance, 1));
    }

    private void bring(VmSpec appliance, String hash) throws Fault, InterruptedException {
        channel()
                .ensureContent(
                        Calls.first(), host(), new ApplianceContent(appliance.vm(), hash, new Secret("Y29udGVudA==")));
    }

    private long deliver(VmSpec appliance, long revision) throws Fault, InterruptedException {
        return channel()
                .deliver(Calls.first(), host(), new ApplianceDocument(appliance.vm(), revision, content(revision)));
    }
}
