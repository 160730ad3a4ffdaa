package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.fencing.FenceVerdict;
import io.haneul.spi.fencing.Fencing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Fencing} keeps to. */
public abstract class FencingContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract Fencing fencing();

    /** {@return a host that is dead, or that this component can make dead} */
    protected abstract Target dead() throws Exception;

    /** {@return a host that lives and that this component cannot make dead, when there is such a thing} */
    protected abstract Optional<Target> living() throws Exception;

    /** {@return a target that is none of this component's} */
    protected abstract Target foreign();

    /** {@return whether anything runs on the host, seen by its own means} */
    protected abstract boolean isAnythingRunning(Target host) throws Exception;

    private FenceVerdict fence(Target target) throws Fault, InterruptedException {
        return fencing().ensureFenced(Calls.first(), target);
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, fencing());
    }

    @Test
    void provesDeath() throws Exception {
        Target host = dead();
        FenceVerdict verdict = claims.done("a host can be fenced", () -> fence(host));
        claims.that("a host that is dead is proven dead", verdict instanceof FenceVerdict.Dead, verdict);
        claims.that("nothing runs on a host that is proven dead", !isAnythingRunning(host));
        claims.that(
                "a proof says why",
                verdict instanceof FenceVerdict.Dead proof && !proof.evidence().isBlank(),
                verdict);
        claims.that(
                "a host is dead since before it was proven",
                verdict instanceof FenceVerdict.Dead proof && !proof.since().isAfter(Instant.now()),
                verdict);
        FenceVerdict again = claims.done("a host can be fenced again", () -> fence(host));
        claims.that("a host that was proven dead is again", again instanceof FenceVerdict.Dead, again);
        List<String> wrong = Together.call(() -> fence(host));
        claims.that("callers that fence one host at once are all served", wrong.isEmpty(), wrong);
    }

    @Test
    void provesNothingOfTheLiving() throws Exception {
        Optional<Target> host = living();
        if (host.isPresent()) {
            FenceVerdict verdict = claims.done("a host that lives can be asked for", () -> fence(host.get()));
            claims.that("a host that lives is not proven dead", verdict instanceof FenceVerdict.NotProven, verdict);
            claims.that(
                    "what is not proven has a reason",
                    verdict instanceof FenceVerdict.NotProven no && !no.reason().isBlank(),
                    verdict);
        }
    }

    @Test
    void refusesWhatIsNotItsOwn() throws Exception {
        claims.refused("a foreign host is INVALID", FaultKind.INVALID, () -> fence(foreign()));
    }
}
