package io.haneul.spi.storage;

import io.haneul.model.Bytes;
import java.util.Optional;

/**
 * A volume as it shall be.
 *
 * @param volume which
 * @param size   as the guest sees it
 * @param source the template whose content it starts with; blank without one
 */
public record VolumeSpec(VolumeRef volume, Bytes size, Optional<TemplateRef> source) {}
