package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkProvider} keeps to. */
public abstract class NetworkProviderContract {
    private static final NetworkId NETWORK = new NetworkId(new UUID(7, 7));

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract NetworkProvider provider();

    /** {@return where it acts; with a way into its appliance when it declares one} */
    protected abstract Target target();

    /** {@return what is in force for the network, seen by the device's or appliance's own means} */
    protected abstract Optional<String> inForce(NetworkId network) throws Exception;

    /** {@return a section for each service the provider offers and the SPI has a section for} */
    protected List<ServiceState> sections() {
        return SampleSections.all().stream()
                .filter(section -> provider().facts().services().containsKey(section.service()))
                .toList();
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, provider());
    }

    @Test
    void knowsItsFacts() throws Exception {
        NetworkProviderFacts facts = ProviderClaims.facts(claims, provider()::facts);
        claims.that(
                "services have names",
                facts.services().keySet().stream().noneMatch(String::isBlank),
                facts.services().keySet());
        facts.appliance().ifPresent(appliance -> {
            claims.that(
                    "an appliance has a kind and a prefix",
                    !appliance.kind().isBlank() && !appliance.prefix().isBlank());
            claims.that(
                    "an appliance has processors, memory and interfaces",
                    appliance.cores() > 0
                            && appliance.speed().value() > 0
                            && appliance.memory().value() > 0
                            && !appliance.nics().isEmpty(),
                    appliance);
        });
    }

    @Test
    void putsAStateInForce() throws Exception {
        List<ServiceState> sections = sections();
        NetworkReport report = claims.done("a state can be put in force", () -> converge(3, sections));
        claims.that("the report names the revision in force", report.revision() == 3, report);
        claims.that("a sound state has no rule refused", report.refused().isEmpty(), report);
        Optional<String> before = inForce(NETWORK);
        claims.done("a state can be put in force again", () -> converge(3, sections));
        claims.that(
                "the same state leaves what is in force as it is",
                inForce(NETWORK).equals(before));
        List<String> wrong = Together.call(() -> converge(3, sections));
        claims.that("callers that push one state at once are all served", wrong.isEmpty(), wrong);
        claims.that(
                "one state from several sides leaves what is in force",
                inForce(NETWORK).equals(before));
    }

    @Test
    void replacesAStateByTheNext() throws Exception {
        converge(1, sections());
        Optional<String> full = inForce(NETWORK);
        NetworkReport report = claims.done("services can be taken away", () -> converge(2, List.of()));
        claims.that("the report names the newer revision", report.revision() == 2, report);
        if (!sections().isEmpty()) {
            claims.that(
                    "what was taken away is not in force any more",
                    !inForce(NETWORK).equals(full));
        }
    }

    @Test
    void leavesANewerStateInForce() throws Exception {
        converge(3, sections());
        Optional<String> newer = inForce(NETWORK);
        claims.done("an older state is no fault", () -> converge(2, List.of()));
        claims.that(
                "an older state leaves the newer one in force", inForce(NETWORK).equals(newer));
    }

    @Test
    void aPushThatWasInterruptedCanBeMadeAgain() throws Exception {
        List<ServiceState> sections = sections();
        Optional<String> wrong = Together.interrupt(() -> converge(1, sections));
        claims.that("an interrupted push is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
        NetworkReport report = claims.done("a push can be made after an interrupt", () -> converge(1, sections));
        claims.that("a push made after an interrupt is in force", report.revision() == 1, report);
    }

    @Test
    void refusesAServiceItDoesNotOffer() throws Exception {
        for (ServiceState section : SampleSections.all()) {
            if (!provider().facts().services().containsKey(section.service())) {
                claims.refused(
                        "a service that is not offered is INVALID, never dropped in silence",
                        FaultKind.INVALID,
                        () -> converge(1, List.of(section)));
            }
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        claims.done("a network that was never there can be removed", () -> remove(1));
        converge(1, sections());
        claims.done("a network can be removed", () -> remove(2));
        claims.done("a network that is not there can be removed", () -> remove(2));
        if (provider().facts().appliance().isEmpty()) {
            claims.that(
                    "nothing of a removed network is in force", inForce(NETWORK).isEmpty(), inForce(NETWORK));
        }
    }

    private NetworkReport converge(long revision, List<ServiceState> sections) throws Fault, InterruptedException {
        return provider().converge(Calls.first(), target(), state(revision, sections));
    }

    private void remove(long revision) throws Fault, InterruptedException {
        provider().ensureAbsent(Calls.first(), target(), state(revision, List.of()));
    }

    private static NetworkState state(long revision, List<ServiceState> sections) {
        return new NetworkState(
                NETWORK,
                revision,
                "10.1.1.0/24",
                new IpAddress("10.1.1.1"),
                "contract.internal",
                new SegmentSpec(NETWORK, "VLAN", 101, "", "vlan://101"),
                sections);
    }
}
