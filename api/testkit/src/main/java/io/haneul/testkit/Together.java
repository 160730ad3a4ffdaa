package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.testkit.Claims.Deed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that the kernel makes at the same time, or does not wait for to the end. */
final class Together {
    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Together() {}

    /** Makes the same call from several threads at once; returns what went wrong, each as text. */
    static List<String> call(Deed deed) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return outcome(deed);
                }));
            }
            start.countDown();
            List<String> wrong = new ArrayList<>();
            for (Future<Optional<String>> answer : answers) {
                answer(answer).ifPresent(wrong::add);
            }
            return wrong;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Makes a call on a thread that is interrupted before it starts.
     *
     * @return what went wrong; absent when the call was done, or ended as an interrupted call may: interrupted, or UNKNOWN
     */
    static Optional<String> interrupt(Deed deed) throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return answer(thread.submit(() -> {
                Thread.currentThread().interrupt();
                return outcome(deed);
            }));
        } finally {
            thread.shutdownNow();
        }
    }

    private static Optional<String> outcome(Deed deed) {
        try {
            deed.call();
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (Fault e) {
            return e.kind() == FaultKind.UNKNOWN ? Optional.empty() : Optional.of(e.kind() + " " + e.getMessage());
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static Optional<String> answer(Future<Optional<String>> future) throws InterruptedException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + PATIENCE.toSeconds() + " s");
        }
    }
}
