package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The snapshots of the machines of a host. The host's lock is held throughout. */
public final class Keeping {
    private final SimulatedHost host;
    private final SimulatedPools pools;

    Keeping(SimulatedHost host, SimulatedPools pools) {
        this.host = host;
        this.pools = pools;
    }

    public MachineSnapshots.Kept keep(UUID id, long epoch, UUID snapshot, boolean memory) throws Fault {
        synchronized (host) {
            Machine machine = there(id, epoch);
            MachineSnapshots all = host.extras().snapshots(id);
            Optional<MachineSnapshots.Kept> present = all.find(snapshot);
            if (present.isPresent()) {
                host.put(machine);
                return present.get();
            }
            if (memory && !machine.runs()) {
                throw new Fault(
                        FaultKind.INVALID, "machine " + machine.name() + " is stopped and has no memory to keep");
            }
            Map<UUID, String> contents = new HashMap<>();
            for (Machine.Disk disk : machine.disks()) {
                contents.put(
                        disk.volume(),
                        pools.at(disk.pool()).present(disk.volume()).content());
            }
            List<MachineSnapshots.Kept> kept = new ArrayList<>(all.kept());
            UUID parent = kept.isEmpty() ? null : kept.get(kept.size() - 1).id();
            MachineSnapshots.Kept fresh = new MachineSnapshots.Kept(snapshot, memory, contents, parent);
            kept.add(fresh);
            host.put(machine);
            host.write(new HostEntry.SnapshotsAre(new MachineSnapshots(id, kept, all.wish())));
            return fresh;
        }
    }

    public Machine revert(UUID id, long epoch, UUID snapshot, UUID wish) throws Fault {
        synchronized (host) {
            Machine machine = there(id, epoch);
            MachineSnapshots all = host.extras().snapshots(id);
            MachineSnapshots.Kept to = all.find(snapshot)
                    .orElseThrow(() -> new Fault(
                            FaultKind.NOT_FOUND, "machine " + machine.name() + " has no snapshot " + snapshot));
            if (wish.equals(all.wish())) {
                return host.put(machine);
            }
            for (Machine.Disk disk : machine.disks()) {
                String content = to.contents().get(disk.volume());
                if (content != null) {
                    pools.at(disk.pool()).write(disk.volume(), content);
                }
            }
            Machine reverted = host.power(machine, to.memory() ? Power.RUNNING : Power.STOPPED);
            host.write(new HostEntry.SnapshotsAre(new MachineSnapshots(id, all.kept(), wish)));
            return reverted;
        }
    }

    public void drop(UUID id, long epoch, UUID snapshot) throws Fault {
        synchronized (host) {
            Optional<Machine> machine = host.heldIfThere(id, epoch);
            MachineSnapshots all = host.extras().snapshots(id);
            if (machine.isPresent() && all.find(snapshot).isPresent()) {
                List<MachineSnapshots.Kept> kept = new ArrayList<>();
                for (MachineSnapshots.Kept one : all.kept()) {
                    if (!one.id().equals(snapshot)) {
                        UUID parent = kept.isEmpty()
                                ? null
                                : kept.get(kept.size() - 1).id();
                        kept.add(new MachineSnapshots.Kept(one.id(), one.memory(), one.contents(), parent));
                    }
                }
                host.put(machine.get());
                host.write(new HostEntry.SnapshotsAre(new MachineSnapshots(id, kept, all.wish())));
            } else if (machine.isPresent()) {
                host.put(machine.get());
            }
        }
    }

    public List<MachineSnapshots.Kept> all(UUID id) throws Fault {
        synchronized (host) {
            host.requireAlive();
            return host.extras().snapshots(id).kept();
        }
    }

    private Machine there(UUID id, long epoch) throws Fault {
        return host.heldIfThere(id, epoch)
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "machine " + id + " is not on host " + host.path()));
    }
}
