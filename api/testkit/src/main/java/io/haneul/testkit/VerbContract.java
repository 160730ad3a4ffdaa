package io.haneul.testkit;

import io.haneul.model.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What every verb that converges keeps to: done once, again, from several sides, after an interrupt, and after it was undone
 * behind the driver's back it ends in the same state; what an older epoch asks for is refused.
 */
public abstract class VerbContract {
    /** Between two tries, so that what one leaves behind is older than the next. */
    private static final int STEP = 10;

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    private long epoch = STEP;

    /** Is told which deed, or which refusal, is tried from now on; nothing while a try is prepared. */
    Consumer<Optional<String>> watcher = deed -> {};

    /** The verbs, each tried in every way. */
    abstract List<ConvergingVerb> verbs() throws Exception;

    /** The calls that have to fail. */
    abstract List<RefusedVerb> refusals() throws Exception;

    @Test
    void doneOnceAndAgain() throws Exception {
        for (ConvergingVerb verb : verbs()) {
            long now = prepare(verb.deed(), verb.ready());
            claims.done(verb.deed() + " is done", verb.call().deed(now));
            claims.that(verb.deed() + " holds on return", verb.holds().holds());
            claims.done(verb.deed() + " twice is done", verb.call().deed(now));
            claims.that(verb.deed() + " twice holds", verb.holds().holds());
            claims.done(verb.deed() + " is done in a newer epoch", verb.call().deed(now + 1));
        }
    }

    @Test
    void doneFromSeveralSides() throws Exception {
        for (ConvergingVerb verb : verbs()) {
            long now = prepare(verb.deed(), verb.ready());
            List<String> wrong = Together.call(verb.call().deed(now));
            claims.that(verb.deed() + " from several sides serves all", wrong.isEmpty(), wrong);
            claims.that(verb.deed() + " from several sides holds", verb.holds().holds());
        }
    }

    @Test
    void doneAfterAnInterrupt() throws Exception {
        for (ConvergingVerb verb : verbs()) {
            long now = prepare(verb.deed(), verb.ready());
            Optional<String> wrong = Together.interrupt(verb.call().deed(now));
            claims.that(verb.deed() + ", interrupted, is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
            claims.done(verb.deed() + " is done after an interrupt", verb.call().deed(now));
            claims.that(verb.deed() + " holds after an interrupt", verb.holds().holds());
        }
    }

    @Test
    void refusedToAnOlderEpoch() throws Exception {
        for (ConvergingVerb verb : verbs()) {
            if (verb.guarded()) {
                long now = prepare(verb.deed(), verb.ready());
                claims.refused(
                        verb.deed() + " for an older epoch is CONFLICT",
                        FaultKind.CONFLICT,
                        verb.call().deed(now - 1));
                claims.that(
                        verb.deed() + " for an older epoch changes nothing",
                        !verb.holds().holds());
            }
        }
    }

    @Test
    void doneAfterAnAccident() throws Exception {
        for (ConvergingVerb verb : verbs()) {
            if (verb.accident().isPresent()) {
                long now = prepare(verb.deed(), verb.ready());
                verb.call().at(now);
                verb.accident().get().happen();
                claims.done(
                        verb.deed() + " is done after an accident", verb.call().deed(now + 2));
                claims.that(
                        verb.deed() + " holds after an accident", verb.holds().holds());
            }
        }
    }

    @Test
    void refusedWhenItCannotBeDone() throws Exception {
        for (RefusedVerb refusal : refusals()) {
            long now = prepare(refusal.claim(), refusal.ready());
            claims.refused(refusal.claim(), refusal.kind(), refusal.call().deed(now));
        }
    }

    /** Prepares a try; returns its epoch, newer than any before. */
    private long prepare(String deed, ConvergingVerb.Ready ready) throws Exception {
        epoch += STEP;
        watcher.accept(Optional.empty());
        ready.at(epoch);
        watcher.accept(Optional.of(deed));
        return epoch;
    }
}
