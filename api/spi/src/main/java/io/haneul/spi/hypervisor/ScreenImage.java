package io.haneul.spi.hypervisor;

import io.haneul.model.Chunk;

/**
 * A picture of a screen.
 *
 * @param mediaType such as {@code image/png}
 * @param content   in that format
 */
public record ScreenImage(String mediaType, Chunk content) {}
