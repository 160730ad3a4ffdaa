package io.haneul.spi.storage;

import io.haneul.model.Handle;
import io.haneul.model.PoolId;
import java.util.Optional;

/**
 * One primary storage pool.
 *
 * @param id     of the pool
 * @param url    as the operator gave it
 * @param handle what the driver wanted remembered when the pool was probed; absent before that
 */
public record PoolRef(PoolId id, String url, Optional<Handle> handle) {}
