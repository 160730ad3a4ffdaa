package io.haneul.engine.provider;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that can be made to hang, and counts who is inside. */
final class Sleeper implements Plugin {
    final AtomicInteger inside = new AtomicInteger();
    private final String version;
    private final CountDownLatch release = new CountDownLatch(1);

    Sleeper(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "plugin";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String hang() {
        inside.incrementAndGet();
        boolean interrupted = false;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        inside.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return version;
    }

    @Override
    public String sleep() throws InterruptedException {
        inside.incrementAndGet();
        try {
            release.await();
            return version;
        } finally {
            inside.decrementAndGet();
        }
    }

    void letGo() {
        release.countDown();
    }
}
