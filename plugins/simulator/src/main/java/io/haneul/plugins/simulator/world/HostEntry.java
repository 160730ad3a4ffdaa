package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** One line of a host's journal: something that happened to the host. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HostEntry.Probed.class, name = "probed"),
    @JsonSubTypes.Type(value = HostEntry.Died.class, name = "died"),
    @JsonSubTypes.Type(value = HostEntry.Revived.class, name = "revived"),
    @JsonSubTypes.Type(value = HostEntry.Booted.class, name = "booted"),
    @JsonSubTypes.Type(value = HostEntry.MachineIs.class, name = "machine"),
    @JsonSubTypes.Type(value = HostEntry.MachineGone.class, name = "machineGone"),
    @JsonSubTypes.Type(value = HostEntry.SegmentIs.class, name = "segment"),
    @JsonSubTypes.Type(value = HostEntry.SegmentGone.class, name = "segmentGone"),
    @JsonSubTypes.Type(value = HostEntry.PoolIs.class, name = "pool"),
    @JsonSubTypes.Type(value = HostEntry.PoolGone.class, name = "poolGone"),
    @JsonSubTypes.Type(value = HostEntry.DocumentIs.class, name = "document"),
    @JsonSubTypes.Type(value = HostEntry.ContentIs.class, name = "content"),
    @JsonSubTypes.Type(value = HostEntry.SettingsAre.class, name = "settings"),
    @JsonSubTypes.Type(value = HostEntry.SnapshotsAre.class, name = "snapshots"),
    @JsonSubTypes.Type(value = HostEntry.FilterIs.class, name = "filter"),
    @JsonSubTypes.Type(value = HostEntry.FilterGone.class, name = "filterGone"),
    @JsonSubTypes.Type(value = HostEntry.DriveIs.class, name = "drive"),
    @JsonSubTypes.Type(value = HostEntry.DriveGone.class, name = "driveGone"),
    @JsonSubTypes.Type(value = HostEntry.ServiceIs.class, name = "service")
})
sealed interface HostEntry {
    record Probed(String host, HostFacts facts) implements HostEntry {}

    record Died() implements HostEntry {}

    record Revived(String boot) implements HostEntry {}

    record Booted(String boot) implements HostEntry {}

    record MachineIs(Machine machine) implements HostEntry {}

    record MachineGone(UUID id) implements HostEntry {}

    record SegmentIs(String segment) implements HostEntry {}

    record SegmentGone(String segment) implements HostEntry {}

    record PoolIs(String pool) implements HostEntry {}

    record PoolGone(String pool) implements HostEntry {}

    record DocumentIs(Machine.Document document) implements HostEntry {}

    record ContentIs(Machine.Content content) implements HostEntry {}

    record SettingsAre(MachineSettings settings) implements HostEntry {}

    record SnapshotsAre(MachineSnapshots snapshots) implements HostEntry {}

    record FilterIs(Filter filter) implements HostEntry {}

    record FilterGone(UUID nic) implements HostEntry {}

    record DriveIs(Drive drive) implements HostEntry {}

    record DriveGone(UUID machine) implements HostEntry {}

    record ServiceIs(HostExtras.Service service) implements HostEntry {}
}
