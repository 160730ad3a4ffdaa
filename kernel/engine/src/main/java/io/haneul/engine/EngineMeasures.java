package io.haneul.engine;

import io.haneul.engine.Measure.Kind;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Health;
import io.haneul.store.Counters;
import io.haneul.store.Store;
import io.haneul.store.job.JobWatchMapper.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the engine's figures when somebody asks for them; between two askings nothing is done for them but counting. */
final class EngineMeasures {
    private static final Logger LOG = LoggerFactory.getLogger(EngineMeasures.class);
    private static final double NANOS = 1e9;

    private final Kernel kernel;

    EngineMeasures(Kernel kernel) {
        this.kernel = kernel;
    }

    List<Measure> take() {
        List<Measure> all = new ArrayList<>();
        kernel.plugins().all().stream().flatMap(role -> role.health().stream()).forEach(one -> provider(one, all));
        database(kernel.store(), all);
        jobs(all);
        return all;
    }

    private static void provider(Health one, List<Measure> all) {
        Map<String, String> who = Map.of("role", one.role(), "provider", one.name());
        all.add(gauge(
                "haneul_provider_calls_in_flight",
                "Calls inside a provider",
                who,
                one.calls().inFlight()));
        all.add(gauge(
                "haneul_provider_zombies",
                "Calls inside a provider that nobody waits for",
                who,
                one.calls().zombies()));
        for (Health.Verb verb : one.calls().verbs()) {
            Map<String, String> what = Map.of("role", one.role(), "provider", one.name(), "verb", verb.name());
            all.add(counter("haneul_provider_calls", "Calls of a provider that have returned", what, verb.ended()));
            all.add(counter("haneul_provider_failures", "Calls of a provider that threw", what, verb.failures()));
            all.add(counter("haneul_provider_seconds", "Time spent inside a provider", what, verb.nanos() / NANOS));
        }
    }

    private static void database(Store store, List<Measure> all) {
        Counters.Snapshot counts = store.counters().snapshot();
        all.add(counter("haneul_database_statements", "Statements sent", Map.of("kind", "read"), counts.reads()));
        all.add(counter("haneul_database_statements", "Statements sent", Map.of("kind", "write"), counts.writes()));
        all.add(counter(
                "haneul_database_commits", "Transactions that wrote and were committed", Map.of(), counts.commits()));
        all.add(counter(
                "haneul_database_retries", "Transactions run again after a conflict", Map.of(), counts.retries()));
        store.connections().ifPresent(pool -> {
            String help = "Connections of the pool";
            all.add(gauge("haneul_database_connections", help, Map.of("state", "active"), pool.active()));
            all.add(gauge("haneul_database_connections", help, Map.of("state", "idle"), pool.idle()));
            all.add(gauge("haneul_database_waiting", "Threads that wait for a connection", Map.of(), pool.waiting()));
        });
    }

    private void jobs(List<Measure> all) {
        all.add(gauge(
                "haneul_jobs_held",
                "Jobs this server holds",
                Map.of(),
                kernel.jobs().held()));
        try {
            for (Tally tally : kernel.store().read(tx -> tx.jobWatch().unended())) {
                all.add(gauge(
                        "haneul_jobs",
                        "Jobs of the whole cloud that have not ended",
                        Map.of("script", tally.script(), "state", tally.state().name()),
                        (double) tally.count()));
            }
        } catch (RuntimeException e) {
            // all the other figures are wanted most when the database is away
            LOG.debug("jobs cannot be counted now", e);
        }
    }

    /** Counts are exact up to 2^53. */
    private static Measure counter(String name, String help, Map<String, String> labels, long value) {
        return counter(name, help, labels, (double) value);
    }

    private static Measure counter(String name, String help, Map<String, String> labels, double value) {
        return new Measure(name, help, Kind.COUNTER, labels, value);
    }

    private static Measure gauge(String name, String help, Map<String, String> labels, double value) {
        return new Measure(name, help, Kind.GAUGE, labels, value);
    }
}
