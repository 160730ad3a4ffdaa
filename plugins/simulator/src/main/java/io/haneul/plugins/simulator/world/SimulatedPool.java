package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * One simulated pool. Its volumes are spread over several journals, each with a lock of its own, so that a pool of a hundred
 * thousand volumes neither stands still while a journal is made afresh nor makes callers queue.
 */
public final class SimulatedPool {
    static final int SHARDS = 16;

    private final String key;
    private final AtomicLong used = new AtomicLong();
    private final List<Shard> shards = new ArrayList<>();
    private final PoolKeeps keeps;

    SimulatedPool(String key, StateDirectory directory) {
        this.key = key;
        UUID id = StateDirectory.poolId(key);
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(new Shard(directory.poolJournal(id, shard)));
        }
        keeps = new PoolKeeps(this, key, directory.keepsJournal(id));
    }

    /** Reads what the journals hold. */
    void load() throws IOException {
        for (Shard shard : shards) {
            shard.load();
        }
        keeps.load();
    }

    public long usedBytes() {
        return used.get();
    }

    public Volume ensure(Volume wanted, long capacity) throws Fault {
        return shardOf(wanted.id()).ensure(wanted, capacity);
    }

    public void ensureAbsent(UUID volume, long epoch) throws Fault {
        shardOf(volume).ensureAbsent(volume, epoch);
    }

    /** {@return its snapshots and templates} */
    public PoolKeeps keeps() {
        return keeps;
    }

    /** {@return the volume; a fault when it is not there} */
    public Volume present(UUID volume) throws Fault {
        return shardOf(volume).present(volume);
    }

    /** On return the volume is held by this epoch. */
    Volume hold(UUID volume, long epoch) throws Fault {
        return shardOf(volume).change(volume, OptionalLong.of(epoch), there -> there.heldBy(epoch), Long.MAX_VALUE);
    }

    /** On return the volume, which nobody uses, has exactly this size. */
    public Volume resize(UUID volume, long epoch, long size, long capacity) throws Fault {
        shardOf(volume).requireUnused(volume);
        return shardOf(volume)
                .change(
                        volume,
                        OptionalLong.of(epoch),
                        there -> there.heldBy(epoch).sized(size),
                        capacity);
    }

    /** On return the volume has at least this size; returns the size it has. */
    long grow(UUID volume, long size, long capacity) throws Fault {
        return shardOf(volume)
                .change(volume, OptionalLong.empty(), there -> there.sized(Math.max(size, there.sizeBytes())), capacity)
                .sizeBytes();
    }

    /** Somebody writes into the volume. */
    public void write(UUID volume, String content) throws Fault {
        Volume unused =
                shardOf(volume).change(volume, OptionalLong.empty(), there -> there.holding(content), Long.MAX_VALUE);
    }

    /** On return the volume, which nobody uses, has gone back to this content, once for each wish. */
    public Volume revert(UUID volume, long epoch, String content, UUID wish) throws Fault {
        shardOf(volume).requireUnused(volume);
        return shardOf(volume)
                .change(
                        volume,
                        OptionalLong.of(epoch),
                        there -> wish.equals(there.wish())
                                ? there.heldBy(epoch)
                                : there.heldBy(epoch).reverted(content, wish),
                        Long.MAX_VALUE);
    }

    /** A fault when a machine uses the volume. */
    public void requireUnused(UUID volume) throws Fault {
        shardOf(volume).requireUnused(volume);
    }

    /** Takes a volume away whatever uses it, as a storage's operator could. */
    public void vanish(UUID volume) throws Fault {
        shardOf(volume).vanish(volume);
    }

    public List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        shards.forEach(shard -> volumes.addAll(shard.volumes()));
        return volumes;
    }

    /** On return {@code user} is known to use the volume; returns whether there is such a volume. */
    boolean use(UUID volume, String user) {
        return shardOf(volume).use(volume, user);
    }

    void release(UUID volume, String user) {
        shardOf(volume).release(volume, user);
    }

    private Shard shardOf(UUID volume) {
        return shards.get(Math.floorMod(volume.hashCode(), SHARDS));
    }

    private final class Shard {
        private final Journal<PoolEntry> journal;
        private final Map<UUID, Volume> volumes = new LinkedHashMap<>();
        private final Map<UUID, Set<String>> users = new LinkedHashMap<>();

        Shard(Journal<PoolEntry> journal) {
            this.journal = journal;
        }

        synchronized void load() throws IOException {
            journal.replay(entry -> used.addAndGet(apply(entry)));
        }

        /** Returns by how many bytes the entry makes the pool fuller. */
        private long apply(PoolEntry entry) {
            if (entry instanceof PoolEntry.VolumeIs is) {
                Volume before = volumes.put(is.volume().id(), is.volume());
                return is.volume().sizeBytes() - (before == null ? 0 : before.sizeBytes());
            }
            if (entry instanceof PoolEntry.VolumeGone gone) {
                Volume before = volumes.remove(gone.id());
                return before == null ? 0 : -before.sizeBytes();
            }
            return 0;
        }

        synchronized Volume ensure(Volume wanted, long capacity) throws Fault {
            Volume present = volumes.get(wanted.id());
            if (present == null) {
                reserve(wanted.sizeBytes(), capacity);
                return keep(wanted, wanted.sizeBytes());
            }
            refuseOlder(present, wanted.epoch());
            long size = Math.max(present.sizeBytes(), wanted.sizeBytes());
            Volume volume = present.heldBy(wanted.epoch()).sized(size);
            if (volume.equals(present)) {
                return present;
            }
            reserve(size - present.sizeBytes(), capacity);
            return keep(volume, size - present.sizeBytes());
        }

        /** Takes the room before anything is written: another shard may be filling the pool at the same time. */
        private void reserve(long bytes, long capacity) throws Fault {
            long before = used.getAndUpdate(taken -> taken + bytes > capacity ? taken : taken + bytes);
            if (bytes > 0 && before + bytes > capacity) {
                throw new Fault(
                        FaultKind.NO_CAPACITY,
                        "pool " + key + " is full: " + bytes + " bytes wanted, " + Math.max(0, capacity - before)
                                + " left");
            }
        }

        private Volume keep(Volume volume, long reserved) throws Fault {
            try {
                write(new PoolEntry.VolumeIs(volume));
                return volume;
            } catch (Fault e) {
                used.addAndGet(-reserved);
                throw e;
            }
        }

        synchronized Volume present(UUID id) throws Fault {
            Volume present = volumes.get(id);
            if (present == null) {
                throw new Fault(FaultKind.NOT_FOUND, "volume " + id + " is not in pool " + key);
            }
            return present;
        }

        synchronized Volume change(UUID id, OptionalLong epoch, UnaryOperator<Volume> change, long capacity)
                throws Fault {
            Volume before = present(id);
            if (epoch.isPresent()) {
                refuseOlder(before, epoch.getAsLong());
            }
            Volume after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            long more = Math.max(0, after.sizeBytes() - before.sizeBytes());
            reserve(more, capacity);
            try {
                used.addAndGet(write(new PoolEntry.VolumeIs(after)) - more);
                return after;
            } catch (Fault e) {
                used.addAndGet(-more);
                throw e;
            }
        }

        synchronized void requireUnused(UUID id) throws Fault {
            Set<String> usedBy = users.getOrDefault(id, Set.of());
            if (!usedBy.isEmpty()) {
                throw new Fault(
                        FaultKind.CONFLICT,
                        "volume " + id + " in pool " + key + " is used by " + String.join(", ", usedBy));
            }
        }

        synchronized void ensureAbsent(UUID id, long epoch) throws Fault {
            Volume present = volumes.get(id);
            if (present == null) {
                return;
            }
            refuseOlder(present, epoch);
            requireUnused(id);
            used.addAndGet(write(new PoolEntry.VolumeGone(id)));
        }

        synchronized void vanish(UUID id) throws Fault {
            if (volumes.containsKey(id)) {
                used.addAndGet(write(new PoolEntry.VolumeGone(id)));
            }
        }

        private void refuseOlder(Volume present, long epoch) throws Fault {
            if (epoch < present.epoch()) {
                throw new Fault(
                        FaultKind.CONFLICT,
                        "volume " + present.id() + " in pool " + key + " is held by epoch " + present.epoch()
                                + ", this call is of " + epoch);
            }
        }

        synchronized List<Volume> volumes() {
            return List.copyOf(volumes.values());
        }

        synchronized boolean use(UUID volume, String user) {
            users.computeIfAbsent(volume, id -> new TreeSet<>()).add(user);
            return volumes.containsKey(volume);
        }

        synchronized void release(UUID volume, String user) {
            users.computeIfPresent(volume, (id, by) -> by.remove(user) && by.isEmpty() ? null : by);
        }

        private long write(PoolEntry entry) throws Fault {
            try {
                if (journal.isEmpty()) {
                    journal.append(new PoolEntry.Named(key));
                }
                journal.append(entry);
            } catch (IOException e) {
                // nothing happened, and there may be room again later
                throw new Fault(
                        FaultKind.UNREACHABLE, "the simulator cannot write " + journal + ": " + e.getMessage(), e);
            }
            long more = apply(entry);
            journal.tidy(1 + volumes.size(), this::entries);
            return more;
        }

        private List<PoolEntry> entries() {
            List<PoolEntry> entries = new ArrayList<>(List.of(new PoolEntry.Named(key)));
            volumes.values().forEach(volume -> entries.add(new PoolEntry.VolumeIs(volume)));
            return entries;
        }
    }
}
