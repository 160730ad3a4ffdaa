package io.haneul.engine.compute;

import io.haneul.model.HostId;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody saw a machine do.
 *
 * @param host    where
 * @param running whether it ran
 * @param at      when
 */
public record GuestSeen(UUID vm, HostId host, boolean running, Instant at) {}
