package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves machines between hosts, and their disks between pools. */
public final class Moving {
    private final SimulatedHosts hosts;
    private final SimulatedPools pools;

    Moving(SimulatedHosts hosts, SimulatedPools pools) {
        this.hosts = hosts;
        this.pools = pools;
    }

    /**
     * A disk that moves.
     *
     * @param volume   of it
     * @param from     the pool it was in
     * @param to       the pool it is to be in
     * @param capacity of that pool
     */
    public record DiskMove(UUID volume, String from, String to, long capacity) {}

    /** {@return why the machine cannot move, one sentence for each reason} */
    public List<String> obstacles(Machine machine, String to) {
        SimulatedHost there = hosts.at(to);
        List<String> obstacles = new ArrayList<>();
        synchronized (there) {
            try {
                HostFacts facts = there.requireAlive();
                if (there.contents().machine(machine.id()).filter(Machine::runs).isEmpty()) {
                    there.requireWires(machine);
                    there.requireRoom(machine, facts);
                }
            } catch (Fault e) {
                obstacles.add(String.valueOf(e.getMessage()));
            }
        }
        return obstacles;
    }

    public Machine migrate(UUID id, long epoch, String from, String to) throws Fault {
        SimulatedHost here = hosts.at(from);
        SimulatedHost there = hosts.at(to);
        boolean ordered = from.compareTo(to) <= 0;
        synchronized (ordered ? here : there) {
            synchronized (ordered ? there : here) {
                return migrate(id, epoch, here, there);
            }
        }
    }

    private Machine migrate(UUID id, long epoch, SimulatedHost here, SimulatedHost there) throws Fault {
        here.requireAlive();
        HostFacts facts = there.requireAlive();
        Optional<Machine> arrived = there.contents().machine(id).filter(Machine::runs);
        if (arrived.isPresent()) {
            Machine held = there.put(there.held(id, epoch));
            leave(id, here, there);
            return held;
        }
        Machine machine = here.held(id, epoch);
        there.requireWires(machine);
        there.requireRoom(machine, facts);
        pools.use(machine, there.path());
        try {
            for (HostEntry entry : here.contents().belongings(id)) {
                there.write(entry);
            }
            there.write(new HostEntry.MachineIs(machine));
        } catch (Fault e) {
            pools.release(machine, there.path());
            throw e;
        }
        leave(id, here, there);
        return machine;
    }

    private static void leave(UUID id, SimulatedHost here, SimulatedHost there) throws Fault {
        Optional<Machine> left = here.contents().machine(id);
        if (here != there && left.isPresent()) {
            here.remove(left.get());
        }
    }

    /** Moves disks of a machine that runs on a host; returns the volumes as they are then. */
    public List<Volume> moveDisks(UUID id, long epoch, String at, List<DiskMove> moves) throws Fault {
        SimulatedHost host = hosts.at(at);
        List<Volume> moved = new ArrayList<>();
        synchronized (host) {
            for (DiskMove move : moves) {
                moved.add(moveDisk(host, host.held(id, epoch), epoch, move));
            }
        }
        return moved;
    }

    private Volume moveDisk(SimulatedHost host, Machine machine, long epoch, DiskMove move) throws Fault {
        List<Machine.Disk> disks = new ArrayList<>(machine.disks());
        Machine.Disk disk = disks.stream()
                .filter(one -> one.volume().equals(move.volume()))
                .findAny()
                .orElseThrow(() ->
                        new Fault(FaultKind.NOT_FOUND, "machine " + machine.name() + " has no disk " + move.volume()));
        SimulatedPool target = pools.at(move.to());
        if (!disk.pool().equals(move.to())) {
            host.requirePool(move.to(), machine);
            Volume source = pools.at(disk.pool()).present(move.volume());
            target.ensure(source.heldBy(epoch), move.capacity());
            Machine.Disk there = new Machine.Disk(disk.volume(), disk.device(), move.to(), disk.sizeBytes());
            disks.replaceAll(one -> one.equals(disk) ? there : one);
            pools.use(machine.having(List.of(there), List.of()), host.path());
            host.put(machine.having(disks, machine.nics()));
            pools.release(machine.having(List.of(disk), List.of()), host.path());
        }
        if (!move.from().equals(move.to())) {
            pools.at(move.from()).vanish(move.volume());
        }
        return target.present(move.volume());
    }
}
