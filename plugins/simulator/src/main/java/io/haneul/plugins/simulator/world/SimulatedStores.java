package io.haneul.plugins.simulator.world;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All image stores, by key. */
public final class SimulatedStores {
    private final Path root;
    private final Map<String, SimulatedStore> stores = new ConcurrentHashMap<>();

    SimulatedStores(StateDirectory directory) {
        this.root = directory.images();
    }

    public SimulatedStore at(String key) {
        return stores.computeIfAbsent(
                key,
                wanted -> new SimulatedStore(
                        wanted, root.resolve(StateDirectory.poolId(wanted).toString())));
    }
}
