package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import io.haneul.model.VolumeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a machine has used since it was started there. Counters only grow; a smaller one means that it was started anew.
 *
 * @param vm     which
 * @param at     when this was true
 * @param cpu    time that all its processors ran, together
 * @param memory used by the guest, as far as the host can tell
 * @param nics   one for each interface
 * @param disks  one for each disk
 */
public record VmCounters(
        UUID vm, Instant at, Duration cpu, Bytes memory, List<NicCounters> nics, List<DiskCounters> disks) {
    public VmCounters {
        nics = List.copyOf(nics);
        disks = List.copyOf(disks);
    }

    /**
     * What went through an interface.
     *
     * @param nic      which
     * @param received by the guest
     * @param sent     by the guest
     */
    public record NicCounters(UUID nic, Bytes received, Bytes sent) {}

    /**
     * What was asked of a disk.
     *
     * @param disk    which
     * @param read    from it
     * @param written to it
     * @param reads   number of operations
     * @param writes  number of operations
     */
    public record DiskCounters(VolumeId disk, Bytes read, Bytes written, long reads, long writes) {}
}
