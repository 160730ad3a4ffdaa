package io.haneul.testkit;

import io.haneul.spi.Provider;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What holds for the providers of every role. */
final class ProviderClaims {
    /** Far more than reading a constant takes, far less than asking anything over a network may take. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private ProviderClaims() {}

    static void name(Claims claims, Provider provider) {
        String name = provider.name();
        claims.that("the name has 1 to 64 characters", !name.isBlank() && name.length() <= 64, name);
        claims.that("the name never changes", name.equals(provider.name()), provider.name());
    }

    static <F> F facts(Claims claims, Supplier<F> facts) throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            F first = thread.submit(facts::get).get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
            claims.that("facts are known at once", true);
            claims.that("facts never change", first.equals(facts.get()), facts.get());
            return first;
        } catch (TimeoutException | ExecutionException e) {
            claims.that("facts are known at once", false, e);
            throw new AssertionError(e);
        } finally {
            thread.shutdownNow();
        }
    }
}
