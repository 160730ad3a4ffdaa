package io.haneul.store.compute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a machine came to a halt.
 *
 * @param to        the state it is in now
 * @param reason    when that is not plain
 * @param destroyed when it was destroyed with that
 */
public record Halt(VmState to, @Nullable String reason, Instant now, @Nullable Instant destroyed) {}
