package io.haneul.spi.storage;

/**
 * A copy of a volume.
 *
 * @param source which is copied
 * @param copy   another volume id, or the same one in another pool
 */
public record VolumeCopySpec(VolumeRef source, VolumeRef copy) {}
