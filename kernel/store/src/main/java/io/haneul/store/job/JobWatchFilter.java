package io.haneul.store.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs operators want to see; what is null does not matter.
 *
 * @param states   any when there are none
 * @param instance what they are about
 */
public record JobWatchFilter(List<JobState> states, @Nullable String script, @Nullable UUID instance) {
    public JobWatchFilter {
        states = List.copyOf(states);
    }
}
