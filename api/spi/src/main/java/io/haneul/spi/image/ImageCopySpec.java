package io.haneul.spi.image;

/**
 * A copy of an image.
 *
 * @param source what is copied, from the store it is in
 * @param copy   in the store of the call's target
 */
public record ImageCopySpec(ImageRef source, ImageRef copy) {}
