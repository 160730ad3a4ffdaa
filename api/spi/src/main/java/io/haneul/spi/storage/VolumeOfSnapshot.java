package io.haneul.spi.storage;

/**
 * A volume that begins with a snapshot's content.
 *
 * @param volume   as it shall be, without a template
 * @param snapshot whose content it begins with
 */
public record VolumeOfSnapshot(VolumeSpec volume, SnapshotRef snapshot) {}
