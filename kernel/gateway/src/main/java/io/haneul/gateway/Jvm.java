package io.haneul.gateway;

import io.haneul.engine.Measure;
import io.haneul.engine.Measure.Kind;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of the virtual machine the server runs in, under the names dashboards know. */
final class Jvm {
    private static final double MILLIS = 1e3;

    private Jvm() {}

    static List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        memory(all, "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
        memory(all, "nonheap", ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            Map<String, String> which = Map.of("gc", collector.getName());
            all.add(new Measure(
                    "jvm_gc_collections",
                    "Collections of garbage",
                    Kind.COUNTER,
                    which,
                    collector.getCollectionCount()));
            all.add(new Measure(
                    "jvm_gc_collection_seconds",
                    "Time spent collecting garbage",
                    Kind.COUNTER,
                    which,
                    collector.getCollectionTime() / MILLIS));
        }
        all.add(gauge(
                "jvm_threads_current",
                "Threads",
                ManagementFactory.getThreadMXBean().getThreadCount()));
        all.add(gauge(
                "jvm_classes_currently_loaded",
                "Classes",
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()));
        all.add(gauge(
                "process_uptime_seconds",
                "How long the server has been running",
                ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
        return all;
    }

    private static void memory(List<Measure> all, String area, MemoryUsage usage) {
        all.add(new Measure(
                "jvm_memory_used_bytes", "Memory in use", Kind.GAUGE, Map.of("area", area), usage.getUsed()));
        all.add(new Measure(
                "jvm_memory_committed_bytes", "Memory taken", Kind.GAUGE, Map.of("area", area), usage.getCommitted()));
    }

    private static Measure gauge(String name, String help, double value) {
        return new Measure(name, help, Kind.GAUGE, Map.of(), value);
    }
}
