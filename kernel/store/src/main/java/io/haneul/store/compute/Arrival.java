package io.haneul.store.compute;

import io.haneul.model.HostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a machine has moved to. */
public record Arrival(HostId host, @Nullable String handle, Instant now) {}
