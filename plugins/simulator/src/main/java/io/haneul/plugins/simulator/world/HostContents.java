package io.haneul.plugins.simulator.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is on a host: the sum of its journal's entries. Entries are applied in the same way when they happen and when the
 * journal is read again, so that nothing can differ after a crash.
 */
final class HostContents {
    private final Map<UUID, Machine> machines = new LinkedHashMap<>();
    private final Map<UUID, Machine.Document> documents = new LinkedHashMap<>();
    private final HostExtras extras = new HostExtras();
    private final Set<Machine.Content> held = new LinkedHashSet<>();
    private final Set<String> segments = new LinkedHashSet<>();
    private final Set<String> pools = new LinkedHashSet<>();
    private Optional<HostEntry.Probed> probed = Optional.empty();
    private boolean dead;
    private String boot = "";

    void apply(HostEntry entry) {
        if (entry instanceof HostEntry.MachineIs is) {
            machines.put(is.machine().id(), is.machine());
            documents.computeIfPresent(
                    is.machine().id(),
                    (id, document) -> document.boot() == is.machine().boots() ? document : null);
            held.removeIf(content -> content.machine().equals(is.machine().id())
                    && content.boot() != is.machine().boots());
        } else if (entry instanceof HostEntry.MachineGone gone) {
            machines.remove(gone.id());
            documents.remove(gone.id());
            held.removeIf(content -> content.machine().equals(gone.id()));
            extras.machineGone(gone.id());
        } else if (entry instanceof HostEntry.DocumentIs is) {
            documents.put(is.document().machine(), is.document());
        } else if (entry instanceof HostEntry.ContentIs is) {
            held.add(is.content());
        } else if (entry instanceof HostEntry.SegmentIs is) {
            segments.add(is.segment());
        } else if (entry instanceof HostEntry.SegmentGone gone) {
            segments.remove(gone.segment());
        } else if (entry instanceof HostEntry.PoolIs is) {
            pools.add(is.pool());
        } else if (entry instanceof HostEntry.PoolGone gone) {
            pools.remove(gone.pool());
        } else if (entry instanceof HostEntry.Probed is) {
            probed = Optional.of(is);
        } else if (entry instanceof HostEntry.Died) {
            die();
        } else if (entry instanceof HostEntry.Revived is) {
            dead = false;
            boot = is.boot();
        } else if (entry instanceof HostEntry.Booted is) {
            boot = is.boot();
        } else {
            extras.apply(entry);
        }
    }

    private void die() {
        dead = true;
        machines.clear();
        documents.clear();
        held.clear();
        extras.die();
        segments.clear();
        pools.clear();
    }

    /** {@return the fewest entries that add up to these contents} */
    List<HostEntry> entries() {
        List<HostEntry> entries = new ArrayList<>();
        probed.ifPresent(entries::add);
        if (!boot.isEmpty()) {
            entries.add(new HostEntry.Booted(boot));
        }
        if (dead) {
            entries.add(new HostEntry.Died());
        }
        pools.forEach(pool -> entries.add(new HostEntry.PoolIs(pool)));
        segments.forEach(segment -> entries.add(new HostEntry.SegmentIs(segment)));
        machines.values().forEach(machine -> entries.add(new HostEntry.MachineIs(machine)));
        documents.values().forEach(document -> entries.add(new HostEntry.DocumentIs(document)));
        held.forEach(content -> entries.add(new HostEntry.ContentIs(content)));
        entries.addAll(extras.entries());
        return entries;
    }

    int size() {
        return 3 + pools.size() + segments.size() + machines.size() + documents.size() + held.size() + extras.size();
    }

    Optional<HostFacts> facts() {
        return probed.map(HostEntry.Probed::facts);
    }

    /** {@return the name of the host's run; empty while it was never probed} */
    String boot() {
        return boot;
    }

    boolean isDead() {
        return dead;
    }

    Optional<Machine> machine(UUID id) {
        return Optional.ofNullable(machines.get(id));
    }

    Collection<Machine> machines() {
        return machines.values();
    }

    Optional<Machine.Document> document(UUID machine) {
        return Optional.ofNullable(documents.get(machine));
    }

    /** {@return what the host has too little of for a machine, which may take the place of one; absent when it has room} */
    Optional<String> lackOf(Machine wanted, HostFacts facts, Optional<UUID> inPlaceOf) {
        long memory = wanted.memoryBytes();
        long mhz = wanted.mhz();
        for (Machine machine : machines.values()) {
            boolean counts = machine.runs() && !Optional.of(machine.id()).equals(inPlaceOf);
            memory += counts ? machine.memoryBytes() : 0;
            mhz += counts ? machine.mhz() : 0;
        }
        if (memory > facts.guestMemory()) {
            return Optional.of("memory " + (memory - facts.guestMemory()) + " bytes short");
        }
        if (mhz > facts.guestMhz()) {
            return Optional.of("cpu " + (mhz - facts.guestMhz()) + " MHz short");
        }
        return wanted.cores() > facts.cores()
                ? Optional.of("has " + facts.cores() + " cores, " + wanted.cores() + " wanted")
                : Optional.empty();
    }

    HostExtras extras() {
        return extras;
    }

    /** {@return what goes with a machine when it moves: settings, snapshots, and what it was told as an appliance} */
    List<HostEntry> belongings(UUID machine) {
        List<HostEntry> entries = new ArrayList<>();
        MachineSettings settings = extras.settings(machine);
        if (!settings.isPlain()) {
            entries.add(new HostEntry.SettingsAre(settings));
        }
        MachineSnapshots snapshots = extras.snapshots(machine);
        if (!snapshots.kept().isEmpty()) {
            entries.add(new HostEntry.SnapshotsAre(snapshots));
        }
        document(machine).ifPresent(document -> entries.add(new HostEntry.DocumentIs(document)));
        held.stream()
                .filter(content -> content.machine().equals(machine))
                .forEach(content -> entries.add(new HostEntry.ContentIs(content)));
        return entries;
    }

    boolean holds(Machine.Content content) {
        return held.contains(content);
    }

    boolean hasSegment(String segment) {
        return segments.contains(segment);
    }

    boolean hasPool(String pool) {
        return pools.contains(pool);
    }

    /** {@return all of this as a value; absent while the host was never probed} */
    Optional<SimulatedState.HostState> snapshot(String host) {
        return facts().map(facts -> new SimulatedState.HostState(
                host,
                dead,
                facts,
                List.copyOf(machines.values()),
                List.copyOf(documents.values()),
                List.copyOf(held),
                extras.snapshot(),
                Set.copyOf(segments),
                Set.copyOf(pools)));
    }
}
