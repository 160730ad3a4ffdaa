package io.haneul.spi.image;

import io.haneul.model.Chunk;

/**
 * A part of an image's file.
 *
 * @param image  which
 * @param offset of its first byte
 * @param length in bytes, at most {@link Chunk#LARGEST}
 */
public record ImageRange(ImageRef image, long offset, int length) {}
