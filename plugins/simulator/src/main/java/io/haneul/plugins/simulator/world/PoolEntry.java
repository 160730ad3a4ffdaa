package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** One line of a pool's journal: something that happened to the pool. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PoolEntry.Named.class, name = "pool"),
    @JsonSubTypes.Type(value = PoolEntry.VolumeIs.class, name = "volume"),
    @JsonSubTypes.Type(value = PoolEntry.VolumeGone.class, name = "volumeGone"),
    @JsonSubTypes.Type(value = PoolEntry.SnapshotIs.class, name = "snapshot"),
    @JsonSubTypes.Type(value = PoolEntry.SnapshotGone.class, name = "snapshotGone"),
    @JsonSubTypes.Type(value = PoolEntry.TemplateIs.class, name = "template"),
    @JsonSubTypes.Type(value = PoolEntry.TemplateGone.class, name = "templateGone")
})
public sealed interface PoolEntry {
    /** First in each file, since a file's name cannot hold a pool's. */
    record Named(String pool) implements PoolEntry {}

    record VolumeIs(Volume volume) implements PoolEntry {}

    record VolumeGone(UUID id) implements PoolEntry {}

    /** A volume's content at one moment. */
    record Snapshot(UUID id, UUID volume, long sizeBytes, String content) {}

    record SnapshotIs(Snapshot snapshot) implements PoolEntry {}

    record SnapshotGone(UUID id) implements PoolEntry {}

    /** What volumes can start from. */
    record Template(UUID id, long sizeBytes, String content) {}

    record TemplateIs(Template template) implements PoolEntry {}

    record TemplateGone(UUID id) implements PoolEntry {}
}
