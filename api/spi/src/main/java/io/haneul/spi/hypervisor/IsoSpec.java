package io.haneul.spi.hypervisor;

import io.haneul.model.Handle;
import io.haneul.model.TemplateId;

/**
 * An ISO image that a host can read.
 *
 * @param iso    which
 * @param url    of the image store or pool that holds it, as the operator gave it
 * @param handle what the driver of that store or pool wants remembered of the image, such as a path
 */
public record IsoSpec(TemplateId iso, String url, Handle handle) {}
