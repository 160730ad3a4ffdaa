package io.haneul.store.job;

import java.time.Instant;
import java.util.UUID;

/**
 * One run of a management server.
 *
 * @param id         of this run
 * @param node       the same over all runs on one data directory
 * @param leaseUntil after which it counts as dead
 */
public record ServerRow(UUID id, String node, Instant leaseUntil) {}
