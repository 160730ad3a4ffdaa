package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All pools, by key. A pool comes into being when it is first asked for, as an export of a server does not ask who mounts it. */
public final class SimulatedPools {
    private final StateDirectory directory;
    private final Map<String, SimulatedPool> pools = new ConcurrentHashMap<>();

    SimulatedPools(StateDirectory directory) {
        this.directory = directory;
    }

    void load() throws IOException {
        for (UUID id : directory.knownPools()) {
            String key = keyOf(id);
            SimulatedPool pool = new SimulatedPool(key, directory);
            pool.load();
            pools.put(key, pool);
        }
    }

    private String keyOf(UUID id) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int shard = 0; shard < SimulatedPool.SHARDS && keys.isEmpty(); shard++) {
            directory.poolJournal(id, shard).replay(entry -> {
                if (entry instanceof PoolEntry.Named named) {
                    keys.add(named.pool());
                }
            });
        }
        directory.keepsJournal(id).replay(entry -> {
            if (entry instanceof PoolEntry.Named named) {
                keys.add(named.pool());
            }
        });
        return keys.stream().findFirst().orElseThrow(() -> new IOException("no file of pool " + id + " names it"));
    }

    public SimulatedPool at(String key) {
        return pools.computeIfAbsent(key, wanted -> new SimulatedPool(wanted, directory));
    }

    /** Marks the machine's disks as used, all or none. */
    void use(Machine machine, String host) throws Fault {
        for (Machine.Disk disk : machine.disks()) {
            if (!at(disk.pool()).use(disk.volume(), user(machine, host))) {
                release(machine, host);
                throw new Fault(
                        FaultKind.NOT_FOUND,
                        "machine " + machine.name() + " has disk " + disk.volume() + ", which is not in pool "
                                + disk.pool());
            }
        }
    }

    /** Marks the machine's disks as used without asking whether they are there, when a journal says that it runs. */
    void remember(Machine machine, String host) {
        machine.disks().forEach(disk -> at(disk.pool()).use(disk.volume(), user(machine, host)));
    }

    void release(Machine machine, String host) {
        machine.disks().forEach(disk -> at(disk.pool()).release(disk.volume(), user(machine, host)));
    }

    private static String user(Machine machine, String host) {
        return machine.name() + " (" + machine.id() + ") on " + host;
    }

    List<SimulatedState.PoolState> snapshot() {
        return pools.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pool -> new SimulatedState.PoolState(
                        pool.getKey(),
                        pool.getValue().usedBytes(),
                        pool.getValue().volumes()))
                .toList();
    }
}
