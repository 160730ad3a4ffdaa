package io.haneul.gateway;

import io.haneul.engine.Engine;
import io.haneul.engine.Measure;
import io.haneul.engine.Measure.Kind;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of this server in the text form of Prometheus. */
final class Metrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final EngineDoor door;
    private final CallCounts calls;
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    Metrics(EngineDoor door, CallCounts calls) {
        this.door = door;
        this.calls = calls;
    }

    void write(OutputStream out) throws IOException {
        Map<String, List<Measure>> byName = new TreeMap<>();
        Stream.concat(door.engine().map(Engine::measures).orElseGet(List::of).stream(), Jvm.measures().stream())
                .forEach(measure -> byName.computeIfAbsent(measure.name(), name -> new ArrayList<>())
                        .add(measure));
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(commands());
        byName.forEach((name, measures) -> all.add(snapshot(name, measures)));
        writer.write(out, new MetricSnapshots(all));
    }

    private MetricSnapshot commands() {
        List<HistogramDataPointSnapshot> points = new ArrayList<>();
        calls.snapshot()
                .forEach((key, times) -> points.add(new HistogramDataPointSnapshot(
                        ClassicHistogramBuckets.of(
                                CallCounts.bounds(),
                                times.counts().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray()),
                        times.seconds(),
                        Labels.of("command", key.command(), "status", Integer.toString(key.status())),
                        null,
                        0)));
        return new HistogramSnapshot(
                new MetricMetadata("haneul_command_seconds", "How long calls of the API took until they were answered"),
                points);
    }

    private static MetricSnapshot snapshot(String name, List<Measure> measures) {
        MetricMetadata about = new MetricMetadata(name, measures.get(0).help());
        if (measures.get(0).kind() == Kind.COUNTER) {
            return new CounterSnapshot(
                    about,
                    measures.stream()
                            .map(one -> new CounterDataPointSnapshot(one.value(), labels(one), null, 0))
                            .toList());
        }
        return new GaugeSnapshot(
                about,
                measures.stream()
                        .map(one -> new GaugeDataPointSnapshot(one.value(), labels(one), null))
                        .toList());
    }

    private static Labels labels(Measure measure) {
        List<String> names = measure.labels().keySet().stream().sorted().toList();
        return Labels.of(names, names.stream().map(measure.labels()::get).toList());
    }
}
