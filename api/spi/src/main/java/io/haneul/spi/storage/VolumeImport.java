package io.haneul.spi.storage;

import io.haneul.spi.image.ImageRef;

/**
 * A volume that begins with an image's content.
 *
 * @param volume as it shall be, without a template
 * @param image  whose content it begins with
 */
public record VolumeImport(VolumeSpec volume, ImageRef image) {}
