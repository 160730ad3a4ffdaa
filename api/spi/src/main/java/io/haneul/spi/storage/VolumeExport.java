package io.haneul.spi.storage;

import io.haneul.spi.image.ImageRef;
import java.util.Optional;

/**
 * Content that is to be brought to an image store.
 *
 * @param volume   whose content
 * @param snapshot of it whose content is meant; absent for the volume as it is
 * @param image    what it becomes
 * @param format   it is to have there, as on the wire, such as {@code QCOW2}
 */
public record VolumeExport(VolumeRef volume, Optional<SnapshotRef> snapshot, ImageRef image, String format) {}
