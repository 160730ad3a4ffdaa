package io.haneul.engine.infrastructure;

import io.haneul.spi.Target;

/**
 * How a host is called.
 *
 * @param provider its driver, by name
 * @param target   with credentials and what the driver wanted remembered
 * @param name     of the host, also for the limit per target
 */
public record HostTarget(String provider, Target target, String name) {}
