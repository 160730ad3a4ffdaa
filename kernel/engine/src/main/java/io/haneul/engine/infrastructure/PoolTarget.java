package io.haneul.engine.infrastructure;

import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolRef;

/**
 * How a pool is called.
 *
 * @param provider its driver, by name
 * @param target   the way to it
 * @param ref      with what the driver wanted remembered
 */
public record PoolTarget(String provider, Target target, PoolRef ref) {}
