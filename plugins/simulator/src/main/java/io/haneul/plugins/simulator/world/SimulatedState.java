package io.haneul.plugins.simulator.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything the simulator holds at one moment, to be compared with what the kernel believes. Hosts and pools are looked at
 * one after the other: it is a consistent whole when nothing is going on meanwhile.
 *
 * @param hosts that were ever probed, in the order of their names
 * @param pools that hold or held anything, in the order of their names
 */
public record SimulatedState(List<HostState> hosts, List<PoolState> pools) {
    public SimulatedState {
        hosts = List.copyOf(hosts);
        pools = List.copyOf(pools);
    }

    /**
     * One host.
     *
     * @param host      its path, such as {@code c0/h0}
     * @param dead      whether it died and was not revived
     * @param facts     what it has
     * @param machines  running or not
     * @param documents what its appliances were told last
     * @param contents  that its appliances hold
     * @param extras    what there is besides
     * @param segments  it carries
     * @param pools     it can use
     */
    public record HostState(
            String host,
            boolean dead,
            HostFacts facts,
            List<Machine> machines,
            List<Machine.Document> documents,
            List<Machine.Content> contents,
            Extras extras,
            Set<String> segments,
            Set<String> pools) {}

    /**
     * What is on a host besides.
     *
     * @param settings  of machines that have any
     * @param snapshots of machines
     * @param filters   of interfaces
     * @param drives    of machines
     * @param service   what the hypervisor would do with the host by itself
     */
    public record Extras(
            List<MachineSettings> settings,
            List<MachineSnapshots> snapshots,
            List<Filter> filters,
            List<Drive> drives,
            String service) {
        /** {@return the filter of an interface; absent without one} */
        public Optional<Filter> filter(UUID nic) {
            return filters.stream().filter(one -> one.nic().equals(nic)).findAny();
        }

        /** {@return what was set of a machine} */
        public MachineSettings settings(UUID machine) {
            return settings.stream()
                    .filter(one -> one.machine().equals(machine))
                    .findAny()
                    .orElse(MachineSettings.none(machine));
        }
    }

    /**
     * One pool.
     *
     * @param pool      its key, such as {@code nfs://10.1.1.9/export/p0}
     * @param usedBytes the sum of its volumes
     * @param volumes   in no order
     */
    public record PoolState(String pool, long usedBytes, List<Volume> volumes) {}

    /** {@return the hosts on which the machine runs: one, none, or, when something went wrong, several} */
    public List<String> hostsRunning(UUID machine) {
        return hosts.stream()
                .filter(host -> host.machines().stream().anyMatch(m -> m.runs() && m.id().equals(machine)))
                .map(HostState::host)
                .toList();
    }

    /** {@return every machine that runs, once for each host it runs on} */
    public List<Machine> running() {
        return hosts.stream()
                .flatMap(host -> host.machines().stream())
                .filter(Machine::runs)
                .toList();
    }

    /** {@return every volume of every pool} */
    public List<Volume> volumes() {
        return pools.stream().flatMap(pool -> pool.volumes().stream()).toList();
    }
}
