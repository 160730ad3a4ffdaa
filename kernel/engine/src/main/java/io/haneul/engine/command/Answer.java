package io.haneul.engine.command;

import io.haneul.model.JobId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a command answers, before it becomes JSON or XML. */
public sealed interface Answer {
    /**
     * A list.
     *
     * @param count of all that match, not only of this page
     * @param items of this page, records of the command's {@code returns}
     */
    record Listing(long count, List<? extends Record> items) implements Answer {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * One object or success flag.
     *
     * @param value a record of the command's {@code returns}
     */
    record Single(Record value) implements Answer {}

    /**
     * A job was admitted.
     *
     * @param job its id
     * @param id  of what the command makes, for creating commands
     */
    record Accepted(JobId job, Optional<UUID> id) implements Answer {}
}
