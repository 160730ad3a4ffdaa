package io.haneul.plugins.simulator.world;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All hosts, by path. */
public final class SimulatedHosts {
    private final StateDirectory directory;
    private final SimulatedPools pools;
    private final Map<String, SimulatedHost> hosts = new ConcurrentHashMap<>();

    SimulatedHosts(StateDirectory directory, SimulatedPools pools) {
        this.directory = directory;
        this.pools = pools;
    }

    void load() throws IOException {
        for (String path : directory.knownHosts()) {
            at(path).load();
        }
    }

    public SimulatedHost at(String path) {
        return hosts.computeIfAbsent(path, wanted -> new SimulatedHost(wanted, pools, directory.hostJournal(wanted)));
    }

    /** {@return what changes of a host's machines while they run} */
    public Plugging plugging(String path, SimulatedStores stores) {
        return new Plugging(at(path), pools, stores);
    }

    /** {@return the snapshots of a host's machines} */
    public Keeping keeping(String path) {
        return new Keeping(at(path), pools);
    }

    /** {@return what is seen of a host} */
    public Watching watching(String path) {
        return new Watching(at(path));
    }

    /** {@return what moves machines between hosts} */
    public Moving moving() {
        return new Moving(this, pools);
    }

    List<SimulatedState.HostState> snapshot() {
        return hosts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(host -> host.getValue().snapshot().stream())
                .toList();
    }
}
