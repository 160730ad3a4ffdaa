package io.haneul.store.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list is about; what is null does not matter.
 *
 * @param like a pattern of the command
 */
public record JobFilter(@Nullable Instant since, @Nullable String like) {}
