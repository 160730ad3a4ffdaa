package io.haneul.spi.storage;

import io.haneul.model.Bytes;

/**
 * A volume's size.
 *
 * @param volume which
 * @param size   as the guest sees it
 */
public record VolumeSize(VolumeRef volume, Bytes size) {}
