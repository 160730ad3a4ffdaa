package io.haneul.spi.storage;

import io.haneul.model.Handle;
import io.haneul.model.VolumeId;
import java.util.Optional;

/**
 * One volume in a pool.
 *
 * @param id     of the volume
 * @param pool   where it lives
 * @param handle what the driver wanted remembered when it was made; absent before that
 */
public record VolumeRef(VolumeId id, PoolRef pool, Optional<Handle> handle) {}
