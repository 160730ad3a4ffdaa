package io.haneul.spi.storage;

import java.util.UUID;

/**
 * Somebody's wish that a volume go back to a snapshot.
 *
 * @param snapshot to go back to
 * @param wish     the same as long as this one wish is carried out, however often and in whatever epoch; another for the next
 */
public record VolumeRevert(SnapshotRef snapshot, UUID wish) {}
