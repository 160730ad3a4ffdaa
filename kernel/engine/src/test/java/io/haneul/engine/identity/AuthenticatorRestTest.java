package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.provider.Providers;
import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Authenticators that fail rest, by a clock that stands still until a test moves it: however long the logins take. */
final class AuthenticatorRestTest {
    private static final String LOCAL = "password here";
    private static final String THEIRS = "directory's";

    private final Providers<UserAuthenticator> providers =
            new Providers<>("authenticator", RunningEngine.providerSettings(() -> {}, provider -> {}));
    private final Still clock = new Still();
    private final Authenticators authenticators = new Authenticators(providers, clock);

    @AfterEach
    void close() {
        providers.close();
    }

    /** Goes on only when it is told to. */
    private static final class Still extends Clock {
        private Instant now = Instant.parse("2026-01-02T12:00:00Z");

        void goOn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Vouching there(Vouching authenticator) {
        providers.add(authenticator);
        return authenticator;
    }

    private Verdict verdict(String password) {
        LoginAttempt attempt =
                new LoginAttempt(new DomainId(UUID.randomUUID()), "ROOT/a", "ann", new Secret(password), true);
        return authenticators.judge(
                attempt,
                () -> password.equals(LOCAL)
                        ? new Verdict.Accepted(new Person("ann", "", "", "", "ann", List.of()))
                        : new Verdict.Rejected("wrong password"));
    }

    @Test
    void oneThatFailsOrThrowsIsPassedOverAndNotAskedAgainForAWhile() {
        Vouching failing = there(new Vouching("failing", 1, Map.of()).in(Vouching.Mood.FAILING));
        Vouching throwing = there(new Vouching("throwing", 2, Map.of()).in(Vouching.Mood.THROWING));

        assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));
        clock.goOn(Duration.ofSeconds(9));
        assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));
        assertInstanceOf(Verdict.Rejected.class, verdict("wrong"));

        assertEquals(1, failing.asked());
        assertEquals(1, throwing.asked());
    }

    @Test
    void oneThatHangsDelaysOneLoginAndLetsItIn() {
        Vouching hanging = there(new Vouching("hanging", 1, Map.of()).in(Vouching.Mood.HANGING));

        assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));
        assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));

        assertEquals(1, hanging.asked());
    }

    @Test
    void oneThatIsWellAgainIsAskedAgain() {
        Vouching back = there(new Vouching("back", 1, Map.of("ann", THEIRS)).in(Vouching.Mood.FAILING));
        assertInstanceOf(Verdict.Rejected.class, verdict(THEIRS));

        back.in(Vouching.Mood.WELL);
        assertInstanceOf(Verdict.Rejected.class, verdict(THEIRS));
        clock.goOn(Duration.ofSeconds(10));

        assertInstanceOf(Verdict.Accepted.class, verdict(THEIRS));
        assertEquals(2, back.asked());
    }

    @Test
    void oneThatGoesOnFailingIsAskedLessAndLess() {
        Vouching failing = there(new Vouching("failing", 1, Map.of()).in(Vouching.Mood.FAILING));
        int seconds = 0;
        for (int rest : List.of(10, 20, 40, 60, 60)) {
            assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));
            int asked = failing.asked();
            clock.goOn(Duration.ofSeconds(rest - 1));
            assertInstanceOf(Verdict.Accepted.class, verdict(LOCAL));
            assertEquals(asked, failing.asked(), "asked again after less than " + rest + " s");
            clock.goOn(Duration.ofSeconds(1));
            seconds += rest;
        }
        assertEquals(5, failing.asked(), "in " + seconds + " s");
    }

    /** As on a machine that is so busy that it gets no processor for a while. */
    @Test
    void oneThatIsSlowToSayItsRankIsStillAsked() {
        there(new Vouching("slow", 1, Map.of("ann", THEIRS)).in(Vouching.Mood.SLOW));

        assertInstanceOf(Verdict.Rejected.class, verdict(LOCAL), "the earlier one has decided");
        assertInstanceOf(Verdict.Accepted.class, verdict(THEIRS));
    }
}
