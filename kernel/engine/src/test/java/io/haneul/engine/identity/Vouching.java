package io.haneul.engine.identity;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.Call;
import io.haneul.spi.identity.AuthenticatorFacts;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An authenticator that knows some people by their passwords, and misbehaves when it is told so. */
final class Vouching implements UserAuthenticator {
    private final String name;
    private final int rank;
    private final Map<String, String> passwords;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    enum Mood {
        WELL,
        SLOW,
        FAILING,
        THROWING,
        HANGING
    }

    Vouching(String name, int rank, Map<String, String> passwords) {
        this.name = name;
        this.rank = rank;
        this.passwords = Map.copyOf(passwords);
    }

    Vouching in(Mood now) {
        mood = now;
        return this;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public AuthenticatorFacts facts() {
        long end = System.nanoTime() + (mood == Mood.SLOW ? TimeUnit.MILLISECONDS.toNanos(1_500) : 0);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return new AuthenticatorFacts(rank);
    }

    @Override
    public Verdict authenticate(Call call, LoginAttempt attempt) throws Fault, InterruptedException {
        asked.incrementAndGet();
        switch (mood) {
            case FAILING -> throw new Fault(FaultKind.UNREACHABLE, "the directory is down");
            case THROWING -> throw new IllegalStateException("a defect");
            case HANGING -> never.await();
            case WELL, SLOW -> {}
        }
        String password = passwords.get(attempt.username());
        if (password == null) {
            return new Verdict.NotMine();
        }
        return attempt.password().matches(new Secret(password))
                ? new Verdict.Accepted(new Person(attempt.username(), "", "", "", attempt.username(), List.of()))
                : new Verdict.Rejected("wrong password in the directory");
    }
}
