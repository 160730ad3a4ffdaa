package io.haneul.spi.image;

import io.haneul.model.Handle;
import java.util.Optional;
import java.util.UUID;

/**
 * One image in a store: a template, an ISO, a volume that was brought there, or a snapshot.
 *
 * @param id     of the thing it is the content of, whatever its kind
 * @param store  that holds it
 * @param handle what the driver wanted remembered when it was made; absent before that
 */
public record ImageRef(UUID id, ImageStoreRef store, Optional<Handle> handle) {}
