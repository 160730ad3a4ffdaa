package io.haneul.engine.identity;

import io.haneul.engine.provider.Providers;
import io.haneul.jobs.Busy;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.identity.AuthenticatorFacts;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks authenticators by their rank, and the first decisive answer counts. One that fails is passed over, and not asked again
 * for a while, so that logins which it does not decide do not wait for it.
 */
final class Authenticators {
    private static final Logger LOG = LoggerFactory.getLogger(Authenticators.class);
    /** When the kernel's own check of passwords is asked. */
    private static final int OWN_RANK = 100;

    private static final String OWN = "";
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofSeconds(60);
    /** Logins change nothing that has an epoch. */
    private static final Epoch NONE = new Epoch(1);

    private final Providers<UserAuthenticator> providers;
    private final Clock clock;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    Authenticators(Providers<UserAuthenticator> providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * An authenticator that failed.
     *
     * @param times in a row
     * @param until not to be asked before; then one login tries it, and the others go on without it
     */
    private record Trouble(int times, Instant until) {}

    private record Ranked(String name, int rank) {}

    /**
     * {@return who says what counts}
     *
     * @param own the kernel's own check
     */
    Verdict judge(LoginAttempt attempt, Supplier<Verdict> own) {
        Verdict verdict = judgeNow(attempt, own);
        if (verdict instanceof Verdict.NotMine && providers.anyAway()) {
            // whoever would know may be on its way back: a plugin is replaced
            return awaited() ? judgeNow(attempt, own) : verdict;
        }
        return verdict;
    }

    private boolean awaited() {
        try {
            providers.awaitReturn();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verdict judgeNow(LoginAttempt attempt, Supplier<Verdict> own) {
        for (Ranked next : inOrder()) {
            Verdict verdict = next.name().equals(OWN) ? own.get() : ask(next.name(), attempt);
            if (verdict instanceof Verdict.Rejected rejected) {
                LOG.info(
                        "login of {} in {} was rejected by {}: {}",
                        attempt.username(),
                        attempt.domainPath(),
                        next.name().equals(OWN) ? "the check of passwords" : next.name(),
                        rejected.reason());
            }
            if (!(verdict instanceof Verdict.NotMine)) {
                return verdict;
            }
        }
        return new Verdict.NotMine();
    }

    private List<Ranked> inOrder() {
        List<Ranked> all = new ArrayList<>();
        all.add(new Ranked(OWN, OWN_RANK));
        for (String name : providers.names()) {
            try {
                providers
                        .ask(name, UserAuthenticator::facts)
                        .map(AuthenticatorFacts::rank)
                        .ifPresent(rank -> all.add(new Ranked(name, rank)));
            } catch (Fault fault) {
                LOG.warn("authenticator {} was passed over: {}", name, fault.getMessage());
            }
        }
        all.sort(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::name));
        return all;
    }

    private Verdict ask(String name, LoginAttempt attempt) {
        Instant now = clock.instant();
        Trouble trouble = troubles.get(name);
        if (trouble != null && !triesAgain(name, trouble, now)) {
            return new Verdict.NotMine();
        }
        try {
            Call call = new Call("login", NONE, Instant.now().plus(DEADLINE), 1);
            Verdict verdict =
                    providers.call(new Providers.Address(name, name, call), there -> there.authenticate(call, attempt));
            troubles.remove(name);
            return verdict;
        } catch (Fault fault) {
            rest(name, fault.getMessage());
        } catch (Busy busy) {
            rest(name, busy.getMessage());
        } catch (ProviderMissing missing) {
            troubles.remove(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Verdict.NotMine();
    }

    /** The one that moves the moment on tries; all others see it in the future. */
    private boolean triesAgain(String name, Trouble trouble, Instant now) {
        return !trouble.until().isAfter(now)
                && troubles.replace(name, trouble, new Trouble(trouble.times(), now.plus(DEADLINE.multipliedBy(2))));
    }

    private void rest(String name, @Nullable String reason) {
        troubles.compute(name, (key, before) -> {
            int times = before == null ? 1 : before.times() + 1;
            Duration rest = REST.multipliedBy(1L << Math.min(times - 1, 3));
            return new Trouble(times, clock.instant().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST));
        });
        LOG.warn("authenticator {} was passed over, and is not asked for a while: {}", name, reason);
    }
}
