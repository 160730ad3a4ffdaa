package io.haneul.plugins.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is on a host besides machines, segments and pools; a part of its contents. */
final class HostExtras {
    private final Map<UUID, MachineSettings> settings = new LinkedHashMap<>();
    private final Map<UUID, MachineSnapshots> snapshots = new LinkedHashMap<>();
    private final Map<UUID, Filter> filters = new LinkedHashMap<>();
    private final Map<UUID, Drive> drives = new LinkedHashMap<>();
    private Service service = Service.SERVING;

    /** What the hypervisor would do with the host by itself. */
    enum Service {
        SERVING,
        SPARED,
        MAINTENANCE
    }

    void apply(HostEntry entry) {
        if (entry instanceof HostEntry.SettingsAre are) {
            settings.put(are.settings().machine(), are.settings());
        } else if (entry instanceof HostEntry.SnapshotsAre are) {
            snapshots.put(are.snapshots().machine(), are.snapshots());
        } else if (entry instanceof HostEntry.FilterIs is) {
            filters.put(is.filter().nic(), is.filter());
        } else if (entry instanceof HostEntry.FilterGone gone) {
            filters.remove(gone.nic());
        } else if (entry instanceof HostEntry.DriveIs is) {
            drives.put(is.drive().machine(), is.drive());
        } else if (entry instanceof HostEntry.DriveGone gone) {
            drives.remove(gone.machine());
        } else if (entry instanceof HostEntry.ServiceIs is) {
            service = is.service();
        }
    }

    void machineGone(UUID machine) {
        settings.remove(machine);
        snapshots.remove(machine);
    }

    /** The host lost power; what its operator decided about it stays. */
    void die() {
        settings.clear();
        snapshots.clear();
        filters.clear();
        drives.clear();
    }

    List<HostEntry> entries() {
        List<HostEntry> entries = new ArrayList<>();
        if (service != Service.SERVING) {
            entries.add(new HostEntry.ServiceIs(service));
        }
        settings.values().forEach(one -> entries.add(new HostEntry.SettingsAre(one)));
        snapshots.values().forEach(one -> entries.add(new HostEntry.SnapshotsAre(one)));
        filters.values().forEach(one -> entries.add(new HostEntry.FilterIs(one)));
        drives.values().forEach(one -> entries.add(new HostEntry.DriveIs(one)));
        return entries;
    }

    int size() {
        return 1 + settings.size() + snapshots.size() + filters.size() + drives.size();
    }

    MachineSettings settings(UUID machine) {
        return settings.getOrDefault(machine, MachineSettings.none(machine));
    }

    MachineSnapshots snapshots(UUID machine) {
        return snapshots.getOrDefault(machine, new MachineSnapshots(machine, List.of(), null));
    }

    Map<UUID, Filter> filters() {
        return filters;
    }

    Optional<Drive> drive(UUID machine) {
        return Optional.ofNullable(drives.get(machine));
    }

    Service service() {
        return service;
    }

    SimulatedState.Extras snapshot() {
        return new SimulatedState.Extras(
                List.copyOf(settings.values()),
                List.copyOf(snapshots.values()),
                List.copyOf(filters.values()),
                List.copyOf(drives.values()),
                service.name());
    }
}
