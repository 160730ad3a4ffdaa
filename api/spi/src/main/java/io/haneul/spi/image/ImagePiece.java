package io.haneul.spi.image;

import io.haneul.model.Chunk;

/**
 * A part of an image's file, with its content.
 *
 * @param spec    the image as it is wanted, without a source
 * @param offset  of its first byte
 * @param content of the part
 */
public record ImagePiece(ImageSpec spec, long offset, Chunk content) {}
