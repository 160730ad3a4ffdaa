package io.haneul.spi.storage;

import io.haneul.spi.image.ImageRef;

/**
 * A template's place in a pool.
 *
 * @param template which, by the name that {@link VolumeSpec#source} uses later
 * @param pool     where it is kept
 * @param image    where its content comes from
 */
public record CachedTemplate(TemplateRef template, PoolRef pool, ImageRef image) {}
