package io.haneul.spi.storage;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.TemplateId;

/**
 * A template as it was found in a pool.
 *
 * @param template which
 * @param handle   what the driver wants handed back with it
 * @param size     it takes
 */
public record TemplateObservation(TemplateId template, Handle handle, Bytes size) {}
