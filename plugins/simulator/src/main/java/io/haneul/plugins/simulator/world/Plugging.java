package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes of the machines of a host while they run. The host's lock is held throughout. */
public final class Plugging {
    private final SimulatedHost host;
    private final SimulatedPools pools;
    private final SimulatedStores stores;

    Plugging(SimulatedHost host, SimulatedPools pools, SimulatedStores stores) {
        this.host = host;
        this.pools = pools;
        this.stores = stores;
    }

    /**
     * How large a machine is to be.
     *
     * @param cores       number of virtual processors
     * @param speedMhz    of each
     * @param memoryBytes of the guest
     */
    public record Size(int cores, long speedMhz, long memoryBytes) {}

    public void attachDisk(UUID id, long epoch, Machine.Disk disk) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            for (Machine.Disk there : machine.disks()) {
                if (there.device() == disk.device() && !there.volume().equals(disk.volume())) {
                    throw new Fault(
                            FaultKind.CONFLICT,
                            "machine " + machine.name() + " has disk " + there.volume() + " as device "
                                    + disk.device());
                }
            }
            host.requirePool(disk.pool(), machine);
            List<Machine.Disk> disks = new ArrayList<>(machine.disks());
            disks.removeIf(there -> there.volume().equals(disk.volume()));
            disks.add(disk);
            disks.sort(Comparator.comparingInt(Machine.Disk::device));
            pools.use(machine.having(List.of(disk), List.of()), host.path());
            host.put(machine.having(disks, machine.nics()));
        }
    }

    public void detachDisk(UUID id, long epoch, UUID volume) throws Fault {
        synchronized (host) {
            Optional<Machine> there = host.heldIfThere(id, epoch);
            if (there.isPresent()) {
                Machine machine = there.get();
                List<Machine.Disk> gone = machine.disks().stream()
                        .filter(disk -> disk.volume().equals(volume))
                        .toList();
                List<Machine.Disk> disks = new ArrayList<>(machine.disks());
                disks.removeAll(gone);
                host.put(machine.having(disks, machine.nics()));
                pools.release(machine.having(gone, List.of()), host.path());
            }
        }
    }

    public void growDisk(UUID id, long epoch, Machine.Disk wanted, long capacity) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            Machine.Disk disk = diskOf(machine, wanted.volume());
            long size = pools.at(disk.pool()).grow(disk.volume(), wanted.sizeBytes(), capacity);
            List<Machine.Disk> disks = new ArrayList<>(machine.disks());
            disks.replaceAll(one -> one.volume().equals(disk.volume())
                    ? new Machine.Disk(one.volume(), one.device(), one.pool(), size)
                    : one);
            host.put(machine.having(disks, machine.nics()));
        }
    }

    private static Machine.Disk diskOf(Machine machine, UUID volume) throws Fault {
        return machine.disks().stream()
                .filter(disk -> disk.volume().equals(volume))
                .findAny()
                .orElseThrow(
                        () -> new Fault(FaultKind.NOT_FOUND, "machine " + machine.name() + " has no disk " + volume));
    }

    public void attachNic(UUID id, long epoch, Machine.Nic nic) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            List<Machine.Nic> nics = new ArrayList<>(machine.nics());
            nics.removeIf(there -> there.id().equals(nic.id()));
            if (nics.stream().anyMatch(there -> there.device() == nic.device())) {
                throw new Fault(
                        FaultKind.CONFLICT, "machine " + machine.name() + " has another interface " + nic.device());
            }
            nics.add(nic);
            Machine plugged = machine.having(machine.disks(), nics);
            host.requireWires(plugged);
            host.put(plugged);
        }
    }

    public void detachNic(UUID id, long epoch, UUID nic) throws Fault {
        synchronized (host) {
            Optional<Machine> there = host.heldIfThere(id, epoch);
            if (there.isPresent()) {
                List<Machine.Nic> nics = new ArrayList<>(there.get().nics());
                nics.removeIf(one -> one.id().equals(nic));
                host.put(there.get().having(there.get().disks(), nics));
            }
        }
    }

    public void slow(UUID id, long epoch, UUID nic, @Nullable Long rate) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            if (machine.nics().stream().noneMatch(one -> one.id().equals(nic))) {
                throw new Fault(FaultKind.NOT_FOUND, "machine " + machine.name() + " has no interface " + nic);
            }
            host.put(machine);
            host.set(host.extras().settings(id).slowed(nic, rate));
        }
    }

    public void limit(UUID id, long epoch, UUID disk, MachineSettings.@Nullable Limit limit) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            UUID volume = diskOf(machine, disk).volume();
            host.put(machine);
            host.set(host.extras().settings(id).limited(volume, limit));
        }
    }

    public void cap(UUID id, long epoch, @Nullable Long mhz) throws Fault {
        synchronized (host) {
            host.put(host.held(id, epoch));
            host.set(host.extras().settings(id).capped(mhz));
        }
    }

    /** Puts an image, of the store named by its key, into the machine's drive, or none. */
    public void insert(UUID id, long epoch, @Nullable UUID iso, String store) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            if (iso != null) {
                stores.at(store).requireReady(iso);
            }
            host.put(machine);
            host.set(host.extras().settings(id).inserted(iso));
        }
    }

    public void scale(UUID id, long epoch, Size size) throws Fault {
        synchronized (host) {
            Machine machine = host.held(id, epoch);
            Machine scaled = machine.sized(size);
            host.requireRoomInPlaceOf(scaled);
            host.put(scaled);
        }
    }

    public void makeDrive(Drive drive) throws Fault {
        synchronized (host) {
            host.requireAlive();
            refuseOlder(drive.machine(), drive.epoch());
            if (!host.extras().drive(drive.machine()).equals(Optional.of(drive))) {
                host.write(new HostEntry.DriveIs(drive));
            }
        }
    }

    public void removeDrive(UUID machine, long epoch) throws Fault {
        synchronized (host) {
            host.requireAlive();
            if (host.contents().machine(machine).filter(Machine::runs).isPresent()) {
                throw new Fault(FaultKind.CONFLICT, "machine " + machine + " runs with its config drive");
            }
            refuseOlder(machine, epoch);
            if (host.extras().drive(machine).isPresent()) {
                host.write(new HostEntry.DriveGone(machine));
            }
        }
    }

    private void refuseOlder(UUID machine, long epoch) throws Fault {
        if (host.extras().drive(machine).filter(drive -> epoch < drive.epoch()).isPresent()) {
            throw new Fault(FaultKind.CONFLICT, "the config drive of " + machine + " is held by a newer epoch");
        }
    }
}
