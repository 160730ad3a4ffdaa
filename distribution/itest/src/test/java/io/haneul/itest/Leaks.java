package io.haneul.itest;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Counts what a swap may leave behind. */
final class Leaks {
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    /**
     * What is there at a moment, once the collector has run.
     *
     * @param heap in bytes
     */
    record Count(int threads, int classes, long heap, int files) {
        /** It may grow by what a busy cloud does besides: a connection, a pool's thread, a cache. */
        void assertNotMuchBelow(Count later) {
            String both = this + " has become " + later;
            assertTrue(both, later.threads - threads <= 8);
            assertTrue(both, later.classes - classes <= 400);
            assertTrue(both, later.heap - heap <= 12 * 1024 * 1024);
            assertTrue(both, later.files - files <= 8);
        }
    }

    static Count count() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return new Count(
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    (int) files.count());
        }
    }

    /** The bundle's classes are to go when the bundle is replaced. */
    void follow(Bundle bundle) {
        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
    }

    /**
     * On return all loaders that were followed are gone but those in use, and one at most that a cache of the JDK holds until it
     * takes the next ({@code java.lang.runtime.ObjectMethods}, of records).
     */
    void awaitGone(Set<Bundle> inUse) throws Exception {
        Set<ClassLoader> current = inUse.stream()
                .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                .collect(Collectors.toSet());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (left(current).size() > 1 && end - System.nanoTime() > 0) {
            System.gc();
            Thread.sleep(200);
        }
        List<String> left = left(current);
        assertTrue("classes of plugins that were replaced are still loaded: " + left, left.size() <= 1);
    }

    private List<String> left(Set<ClassLoader> current) {
        return loaders.stream()
                .map(WeakReference::get)
                .filter(loader -> loader != null && !current.contains(loader))
                .map(Object::toString)
                .toList();
    }

    /** {@return the names of all threads without their numbers, and how many of each there are} */
    static String threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.groupingBy(
                        thread -> thread.getName().replaceAll("[0-9]+", "N"), TreeMap::new, Collectors.counting()))
                .toString();
    }
}
