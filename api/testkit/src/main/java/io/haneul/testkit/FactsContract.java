package io.haneul.testkit;

import io.haneul.model.DeviceId;
import io.haneul.model.HostId;
import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Facts} keep to, whoever takes them: the kernel, and whatever stands in for it in a plugin's tests. */
public abstract class FactsContract {
    private static final int MANY = 1000;

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the door under test} */
    protected abstract Facts facts();

    /** {@return something that is there and was last known to answer} */
    protected abstract FactTarget target();

    /** {@return whether it is taken for silent} */
    protected abstract boolean isSilent() throws Exception;

    /** Keeps facts from being looked at until {@link #goOn}. */
    protected abstract void holdUp() throws Exception;

    /** Lets facts be looked at again. */
    protected abstract void goOn() throws Exception;

    /** {@return how long it may take until a fact was looked at} */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    private static List<FactTarget> nowhere() {
        UUID nobody = new UUID(6, 6);
        return List.of(
                new FactTarget.OfHost(new HostId(nobody)),
                new FactTarget.OfVm(nobody, new HostId(nobody)),
                new FactTarget.OfDevice(new DeviceId(nobody)));
    }

    private static List<Fact> all() {
        Instant now = Instant.now();
        return List.of(
                new Fact.Silent("no answer"),
                new Fact.Answers(),
                new Fact.Restarted("boot 2"),
                new Fact.GuestPowered(Fact.GuestPowered.Power.RUNNING, now),
                new Fact.GuestPowered(Fact.GuestPowered.Power.STOPPED, now));
    }

    private void reportAll(FactTarget target) {
        all().forEach(fact -> facts().report(target, fact));
    }

    private boolean comesToBe(boolean silent) throws Exception {
        long end = System.nanoTime() + patience().toNanos();
        while (isSilent() != silent) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void areLookedAt() throws Exception {
        claims.that("what was never told is not known", !isSilent());
        claims.done("a fact can be told", () -> facts().report(target(), new Fact.Silent("no answer")));
        claims.that("a fact that is told is looked at", comesToBe(true));
        facts().report(target(), new Fact.Answers());
        claims.that("a fact that is not true any more is looked at, too", comesToBe(false));
    }

    @Test
    void areTakenWhateverTheyAreAbout() throws Exception {
        for (FactTarget target : nowhere()) {
            claims.done("facts about what is not there are taken", () -> reportAll(target));
        }
        facts().report(target(), new Fact.Silent("no answer"));
        claims.that("a fact is looked at after facts about what is not there", comesToBe(true));
    }

    @Test
    void areTakenFromSeveralSides() throws Exception {
        List<String> wrong = Together.call(() -> facts().report(target(), new Fact.Silent("no answer")));
        claims.that("facts are taken from several sides at once", wrong.isEmpty(), wrong);
        claims.that("a fact that is told from several sides is looked at", comesToBe(true));
    }

    @Test
    void holdNobodyUp() throws Exception {
        holdUp();
        try {
            List<String> wrong = Together.call(() -> {
                for (int i = 0; i < MANY; i++) {
                    facts().report(target(), new Fact.Silent("no answer"));
                    nowhere().forEach(this::reportAll);
                }
            });
            claims.that("telling returns while nothing is looked at", wrong.isEmpty(), wrong);
        } finally {
            goOn();
        }
        facts().report(target(), new Fact.Silent("no answer"));
        claims.that("facts are looked at again after they could not be", comesToBe(true));
    }

    @Test
    void countTheLastWord() throws Exception {
        whileHeldUp(new Fact.Answers(), new Fact.Silent("no answer"));
        claims.that("of two words the later one counts, when it is that nothing answers", comesToBe(true));
        whileHeldUp(new Fact.Silent("no answer"), new Fact.Answers());
        claims.that("of two words the later one counts, when it is that it answers", comesToBe(false));
    }

    private void whileHeldUp(Fact first, Fact last) throws Exception {
        holdUp();
        try {
            facts().report(target(), first);
            facts().report(target(), last);
        } finally {
            goOn();
        }
    }
}
