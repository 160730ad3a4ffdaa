package io.haneul.plugins.simulator.world;

import io.haneul.spi.hypervisor.VmObservation.Power;
import java.util.List;
import java.util.UUID;

/**
 * A machine as a simulated host knows it, and as it stands in the host's journal.
 *
 * @param id          of the machine
 * @param name        its instance name
 * @param epoch       of the last call that acted on it
 * @param power       what it does
 * @param cores       number of virtual processors
 * @param speedMhz    of each, in MHz
 * @param memoryBytes in bytes
 * @param guest       the operating system's name
 * @param disks       in the order of their device numbers
 * @param nics        in the order of their device numbers
 * @param boots       how often its guest began to run on this host, reboots included
 * @param rebootedFor the wish of the last reboot; empty when it never was
 */
public record Machine(
        UUID id,
        String name,
        long epoch,
        Power power,
        int cores,
        long speedMhz,
        long memoryBytes,
        String guest,
        List<Disk> disks,
        List<Nic> nics,
        long boots,
        String rebootedFor) {
    public Machine {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
    }

    /**
     * A disk of a machine.
     *
     * @param volume    its id
     * @param device    number
     * @param pool      where it lives, as the simulator names it
     * @param sizeBytes in bytes
     */
    public record Disk(UUID volume, int device, String pool, long sizeBytes) {}

    /**
     * An interface of a machine.
     *
     * @param id      of the interface
     * @param device  number
     * @param mac     its Ethernet address
     * @param address the IPv4 address it was given; empty without one
     * @param segment the wire, as the simulator names it
     */
    public record Nic(UUID id, int device, String mac, String address, String segment) {}

    /**
     * What an appliance was told last.
     *
     * @param machine  the appliance
     * @param boot     which run of the appliance took it; a fresh run knows nothing
     * @param revision of the state
     * @param content  the whole state
     */
    public record Document(UUID machine, long boot, long revision, String content) {}

    /**
     * Content that an appliance holds, by its hash.
     *
     * @param machine the appliance
     * @param boot    which run of the appliance took it
     * @param hash    names it
     */
    public record Content(UUID machine, long boot, String hash) {}

    /** {@return whether the machine runs} */
    public boolean runs() {
        return power == Power.RUNNING;
    }

    long mhz() {
        return cores * speedMhz;
    }

    Machine having(List<Disk> newDisks, List<Nic> newNics) {
        return new Machine(
                id, name, epoch, power, cores, speedMhz, memoryBytes, guest, newDisks, newNics, boots, rebootedFor);
    }

    Machine sized(Plugging.Size size) {
        return new Machine(
                id,
                name,
                epoch,
                power,
                size.cores(),
                size.speedMhz(),
                size.memoryBytes(),
                guest,
                disks,
                nics,
                boots,
                rebootedFor);
    }

    Machine heldBy(long newEpoch) {
        return with(newEpoch, power, boots, rebootedFor);
    }

    Machine stopped(long newEpoch) {
        return with(newEpoch, Power.STOPPED, boots, rebootedFor);
    }

    Machine started(long earlierBoots) {
        return with(epoch, Power.RUNNING, earlierBoots + 1, rebootedFor);
    }

    Machine rebooted(long newEpoch, String wish) {
        return with(newEpoch, Power.RUNNING, boots + 1, wish);
    }

    private Machine with(long newEpoch, Power newPower, long newBoots, String wish) {
        return new Machine(
                id, name, newEpoch, newPower, cores, speedMhz, memoryBytes, guest, disks, nics, newBoots, wish);
    }
}
