package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a simulated pool keeps besides volumes: snapshots of them, and templates. */
public final class PoolKeeps {
    private final SimulatedPool pool;
    private final String key;
    private final Journal<PoolEntry> journal;
    private final Map<UUID, PoolEntry.Snapshot> snapshots = new LinkedHashMap<>();
    private final Map<UUID, PoolEntry.Template> templates = new LinkedHashMap<>();

    PoolKeeps(SimulatedPool pool, String key, Journal<PoolEntry> journal) {
        this.pool = pool;
        this.key = key;
        this.journal = journal;
    }

    synchronized void load() throws IOException {
        journal.replay(this::apply);
    }

    private void apply(PoolEntry entry) {
        if (entry instanceof PoolEntry.SnapshotIs is) {
            snapshots.put(is.snapshot().id(), is.snapshot());
        } else if (entry instanceof PoolEntry.SnapshotGone gone) {
            snapshots.remove(gone.id());
        } else if (entry instanceof PoolEntry.TemplateIs is) {
            templates.put(is.template().id(), is.template());
        } else if (entry instanceof PoolEntry.TemplateGone gone) {
            templates.remove(gone.id());
        }
    }

    public synchronized PoolEntry.Snapshot ensureSnapshot(UUID id, UUID volume, long epoch) throws Fault {
        Volume held = pool.hold(volume, epoch);
        if (!snapshots.containsKey(id)) {
            write(new PoolEntry.SnapshotIs(new PoolEntry.Snapshot(id, volume, held.sizeBytes(), held.content())));
        }
        return snapshots.get(id);
    }

    public synchronized void ensureSnapshotAbsent(UUID id) throws Fault {
        if (snapshots.containsKey(id)) {
            write(new PoolEntry.SnapshotGone(id));
        }
    }

    public synchronized PoolEntry.Snapshot snapshot(UUID id) throws Fault {
        PoolEntry.Snapshot snapshot = snapshots.get(id);
        if (snapshot == null) {
            throw new Fault(FaultKind.NOT_FOUND, "pool " + key + " has no snapshot " + id);
        }
        return snapshot;
    }

    public synchronized List<PoolEntry.Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    public synchronized PoolEntry.Template ensureTemplate(PoolEntry.Template template, long capacity) throws Fault {
        if (!templates.containsKey(template.id())) {
            if (pool.usedBytes() + template.sizeBytes() > capacity) {
                throw new Fault(FaultKind.NO_CAPACITY, "pool " + key + " has no room for template " + template.id());
            }
            write(new PoolEntry.TemplateIs(template));
        }
        return templates.get(template.id());
    }

    public synchronized void ensureTemplateAbsent(UUID id) throws Fault {
        if (templates.containsKey(id)) {
            write(new PoolEntry.TemplateGone(id));
        }
    }

    public synchronized Optional<PoolEntry.Template> template(UUID id) {
        return Optional.ofNullable(templates.get(id));
    }

    public synchronized List<PoolEntry.Template> templates() {
        return List.copyOf(templates.values());
    }

    private void write(PoolEntry entry) throws Fault {
        try {
            if (journal.isEmpty()) {
                journal.append(new PoolEntry.Named(key));
            }
            journal.append(entry);
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "the simulator cannot write " + journal + ": " + e.getMessage(), e);
        }
        apply(entry);
        journal.tidy(1 + snapshots.size() + templates.size(), this::entries);
    }

    private List<PoolEntry> entries() {
        List<PoolEntry> entries = new ArrayList<>(List.of(new PoolEntry.Named(key)));
        snapshots.values().forEach(snapshot -> entries.add(new PoolEntry.SnapshotIs(snapshot)));
        templates.values().forEach(template -> entries.add(new PoolEntry.TemplateIs(template)));
        return entries;
    }
}
