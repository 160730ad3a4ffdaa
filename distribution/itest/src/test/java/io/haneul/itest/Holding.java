package io.haneul.itest;

import io.haneul.itest.gate.Gate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Holds calls inside plugins that were repacked with a {@link Gate}. */
final class Holding implements BiFunction<String, String, Throwable>, AutoCloseable {
    private volatile Optional<Order> order = Optional.empty();

    /**
     * Which calls are held.
     *
     * @param type    simple name of the provider's class
     * @param method  of it
     * @param longest how long one of them is inside, whatever happens meanwhile
     * @param isQuestion whether the kernel waits for an answer for a second only: each then stays for less, and none heeds
     *                interruption
     */
    record What(String type, String method, Optional<Duration> longest, boolean isQuestion) {
        Duration stay() {
            return isQuestion ? Duration.ofMillis(700) : Duration.ofSeconds(60);
        }

        What forLong(Optional<Duration> time) {
            return new What(type, method, time, isQuestion);
        }
    }

    private record Order(What what, CountDownLatch release, AtomicInteger inside, AtomicBoolean longTaken) {}

    Holding() {
        System.getProperties().put(Gate.KEY, this);
    }

    /** From now on such calls stay inside. */
    void hold(What what) {
        order = Optional.of(new Order(
                what,
                new CountDownLatch(1),
                new AtomicInteger(),
                new AtomicBoolean(what.longest().isEmpty())));
    }

    /** {@return how many are held at this moment} */
    int inside() {
        return order.map(now -> now.inside().get()).orElse(0);
    }

    /** Lets all go but the long one, and holds no further. */
    void letGo() {
        order.ifPresent(now -> now.release().countDown());
    }

    /** {@return whether calls are held} */
    boolean isHolding() {
        return order.filter(now -> now.release().getCount() > 0).isPresent();
    }

    @Override
    public Throwable apply(String type, String method) {
        Order now = order.filter(some -> some.what().type().equals(type)
                        && some.what().method().equals(method)
                        && some.release().getCount() > 0)
                .orElse(null);
        if (now == null) {
            return null;
        }
        boolean isLong = now.longTaken().compareAndSet(false, true);
        now.inside().incrementAndGet();
        try {
            return isLong
                    ? stay(new CountDownLatch(1), now.what().longest().orElseThrow(), now.what())
                    : stay(now.release(), now.what().stay(), now.what());
        } finally {
            now.inside().decrementAndGet();
        }
    }

    private static Throwable stay(CountDownLatch release, Duration atMost, What what) {
        long end = System.nanoTime() + atMost.toNanos();
        while (end - System.nanoTime() > 0) {
            try {
                if (release.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                if (!what.isQuestion()) {
                    return e;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        letGo();
        System.getProperties().remove(Gate.KEY);
    }
}
