package io.haneul.jobs;

import io.haneul.store.job.JobRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The scripts this server can run, by name and version. */
final class Scripts {
    private final Map<String, Script<?>> byKey = new ConcurrentHashMap<>();

    void add(Script<?> script) {
        if (byKey.putIfAbsent(script.name() + "/" + script.version(), script) != null) {
            throw new IllegalArgumentException("two scripts are named " + script.name());
        }
    }

    Set<String> names() {
        return byKey.values().stream().map(Script::name).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Script<?>> of(JobRow job) {
        return Optional.ofNullable(byKey.get(job.script() + "/" + job.version()));
    }
}
