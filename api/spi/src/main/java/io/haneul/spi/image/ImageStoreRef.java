package io.haneul.spi.image;

import io.haneul.model.Handle;
import io.haneul.model.ImageStoreId;
import java.util.Optional;

/**
 * One image store.
 *
 * @param id     of the store
 * @param url    as the operator gave it
 * @param handle what the driver wanted remembered when the store was probed; absent before that
 */
public record ImageStoreRef(ImageStoreId id, String url, Optional<Handle> handle) {}
