package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.Secret;
import io.haneul.spi.identity.AuthenticatorFacts;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UserAuthenticator} keeps to. */
public abstract class UserAuthenticatorContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract UserAuthenticator authenticator();

    /** {@return the attempt of somebody it knows, with the right password} */
    protected abstract LoginAttempt rightful();

    /** {@return the attempt of somebody it does not know; absent when it knows everybody} */
    protected abstract Optional<LoginAttempt> stranger();

    private static LoginAttempt with(LoginAttempt attempt, String password) {
        return new LoginAttempt(
                attempt.domain(), attempt.domainPath(), attempt.username(), new Secret(password), attempt.known());
    }

    private Verdict judge(LoginAttempt attempt) throws Fault, InterruptedException {
        return authenticator().authenticate(Calls.first(), attempt);
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, authenticator());
    }

    @Test
    void knowsItsFacts() throws Exception {
        AuthenticatorFacts facts = ProviderClaims.facts(claims, authenticator()::facts);
        claims.that("a rank is not negative", facts.rank() >= 0, facts);
    }

    @Test
    void letsTheRightfulIn() throws Exception {
        Verdict verdict = claims.done("an attempt can be judged", () -> judge(rightful()));
        claims.that("the right password is accepted", verdict instanceof Verdict.Accepted, verdict);
        claims.that(
                "who was accepted is the one who tried",
                verdict instanceof Verdict.Accepted yes
                        && yes.person().username().equals(rightful().username()),
                verdict);
        List<String> wrong = Together.call(() -> judge(rightful()));
        claims.that("attempts at the same time are all judged", wrong.isEmpty(), wrong);
    }

    @Test
    void keepsOthersOut() throws Exception {
        Verdict wrong = judge(with(rightful(), rightful().password().reveal() + "x"));
        claims.that("a wrong password is rejected", wrong instanceof Verdict.Rejected, wrong);
        claims.that(
                "a rejection has a reason, without the password",
                wrong instanceof Verdict.Rejected no
                        && !no.reason().isBlank()
                        && !no.reason().contains(rightful().password().reveal()),
                wrong);
        Verdict empty = judge(with(rightful(), ""));
        claims.that("an empty password is never accepted", !(empty instanceof Verdict.Accepted), empty);
        Verdict again = judge(rightful());
        claims.that("a failure is not remembered", again instanceof Verdict.Accepted, again);
        Optional<LoginAttempt> stranger = stranger();
        if (stranger.isPresent()) {
            Verdict none = judge(stranger.get());
            claims.that("a stranger is somebody else's", none instanceof Verdict.NotMine, none);
        }
    }
}
