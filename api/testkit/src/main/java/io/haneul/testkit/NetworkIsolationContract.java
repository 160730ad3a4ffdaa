package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.spi.Target;
import io.haneul.spi.network.IsolationFacts;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.SegmentRequest;
import io.haneul.spi.network.SegmentSpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkIsolation} keeps to. */
public abstract class NetworkIsolationContract {
    private static final NetworkId ONE = new NetworkId(new UUID(1, 1));
    private static final NetworkId TWO = new NetworkId(new UUID(2, 2));

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract NetworkIsolation isolation();

    /** {@return where it acts} */
    protected abstract Target target();

    @Test
    void hasAName() {
        ProviderClaims.name(claims, isolation());
    }

    @Test
    void knowsItsFacts() throws Exception {
        IsolationFacts facts = ProviderClaims.facts(claims, isolation()::facts);
        claims.that("the method has a name", !facts.method().isBlank(), facts);
        claims.that("the numbers are a range", facts.lowest() <= facts.highest(), facts);
    }

    @Test
    void makesASegmentOfEachNumberItKnows() throws Exception {
        IsolationFacts facts = isolation().facts();
        for (int number : List.of(facts.lowest(), facts.highest())) {
            SegmentSpec segment = claims.done("each end of the range can be had", () -> make(ONE, number));
            claims.that(
                    "a segment is of the network asked for", segment.network().equals(ONE), segment);
            claims.that("a segment has the number asked for", segment.number() == number, segment);
            claims.that("a segment is of this method", segment.method().equals(facts.method()), segment);
            claims.that("a segment keeps the label", segment.label().equals("cloudbr1"), segment);
            claims.that("a segment's URI ends in its number", segment.uri().endsWith("://" + number), segment.uri());
        }
    }

    @Test
    void refusesNumbersItDoesNotKnow() throws Exception {
        IsolationFacts facts = isolation().facts();
        claims.refused("a number below the range is INVALID", FaultKind.INVALID, () -> make(ONE, facts.lowest() - 1));
        claims.refused("a number above the range is INVALID", FaultKind.INVALID, () -> make(ONE, facts.highest() + 1));
    }

    @Test
    void makingTwiceIsMakingOnce() throws Exception {
        int number = isolation().facts().lowest();
        SegmentSpec first = make(ONE, number);
        SegmentSpec second = claims.done("a segment that is there can be made again", () -> make(ONE, number));
        claims.that("a segment made again is the same", first.equals(second), second);
        List<String> wrong = Together.call(() -> make(ONE, number));
        claims.that("callers that make one segment at once are all served", wrong.isEmpty(), wrong);
    }

    @Test
    void keepsNetworksApart() throws Exception {
        int number = isolation().facts().lowest();
        claims.that(
                "networks with different numbers have different wires",
                !make(ONE, number).uri().equals(make(TWO, number + 1).uri()));
    }

    @Test
    void takesASegmentAway() throws Exception {
        int number = isolation().facts().lowest();
        make(ONE, number);
        claims.done("a segment can be taken away", () -> take(ONE, number));
        claims.done("a segment that is not there can be taken away", () -> take(ONE, number));
        claims.done("a segment taken away can be made again", () -> make(ONE, number));
    }

    private SegmentSpec make(NetworkId network, int number) throws Fault, InterruptedException {
        return isolation().ensureSegment(Calls.first(), target(), new SegmentRequest(network, number, "cloudbr1"));
    }

    private void take(NetworkId network, int number) throws Fault, InterruptedException {
        isolation().ensureSegmentAbsent(Calls.first(), target(), new SegmentRequest(network, number, "cloudbr1"));
    }
}
