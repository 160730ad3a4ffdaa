package io.haneul.jobs;

import io.haneul.store.job.JobRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The scripts this server can run, by name and version. */
final class Scripts {
    private final Map<String, Script<?>> byKey = new HashMap<>();

    Scripts(Collection<Script<?>> scripts) {
        for (Script<?> script : scripts) {
            if (byKey.put(script.name() + "/" + script.version(), script) != null) {
                throw new IllegalArgumentException("two scripts are named " + script.name());
            }
        }
    }

    Optional<Script<?>> of(JobRow job) {
        return Optional.ofNullable(byKey.get(job.script() + "/" + job.version()));
    }
}
