package io.haneul.spi.image;

import java.time.Instant;

/**
 * A link to an image.
 *
 * @param image which
 * @param until when it stops to work
 */
public record ImageLink(ImageRef image, Instant until) {}
