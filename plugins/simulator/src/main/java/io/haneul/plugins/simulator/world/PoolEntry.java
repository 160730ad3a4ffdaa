package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** One line of a pool's journal: something that happened to the pool. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PoolEntry.Named.class, name = "pool"),
    @JsonSubTypes.Type(value = PoolEntry.VolumeIs.class, name = "volume"),
    @JsonSubTypes.Type(value = PoolEntry.VolumeGone.class, name = "volumeGone")
})
sealed interface PoolEntry {
    /** First in each file, since a file's name cannot hold a pool's. */
    record Named(String pool) implements PoolEntry {}

    record VolumeIs(Volume volume) implements PoolEntry {}

    record VolumeGone(UUID id) implements PoolEntry {}
}
