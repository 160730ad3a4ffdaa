package io.haneul.testkit;

import java.io.File;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What this process holds.
 *
 * @param threads that live, by name
 * @param files   that are open; 0 where that cannot be seen
 */
record Resources(List<String> threads, int files) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    static Resources now() {
        List<String> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !isOfTheMachine(name))
                .sorted()
                .toList();
        String[] open = new File("/proc/self/fd").list();
        return new Resources(threads, open == null ? 0 : open.length);
    }

    /** Threads that the machine itself starts and ends as it likes. */
    private static boolean isOfTheMachine(String name) {
        return name.startsWith("ForkJoinPool.commonPool") || name.startsWith("process reaper");
    }

    /** {@return what is held once no more than before is, or, at the latest, after some seconds} */
    static Resources settled(Resources before) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Resources held = now();
        while ((held.threads.size() > before.threads.size() || held.files > before.files)
                && Instant.now().isBefore(end)) {
            collect();
            held = now();
        }
        return held;
    }

    /** {@return how many of these are still there, after the collector had its chance} */
    static int remaining(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (count(loaders) > 1 && Instant.now().isBefore(end)) {
            collect();
        }
        return count(loaders);
    }

    private static int count(List<WeakReference<ClassLoader>> loaders) {
        return (int) loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static void collect() throws InterruptedException {
        Runtime.getRuntime().gc();
        Thread.sleep(PAUSE.toMillis());
    }
}
