package io.haneul.spi.service;

import java.util.Optional;

/** What became of a write. */
public sealed interface Written {
    /**
     * It was done.
     *
     * @param version of the document now; 0 when it was removed
     */
    record Stored(long version) implements Written {}

    /**
     * Nothing was done: the document is of another version.
     *
     * @param present as it is; absent when it is not there
     */
    record Stale(Optional<Document> present) implements Written {}

    /**
     * Nothing was done: there would be too much.
     *
     * @param limit that it would pass, for the log
     */
    record Full(String limit) implements Written {}
}
