package io.haneul.spi.placement;

import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import java.util.Set;

/**
 * A host with room.
 *
 * @param id               of the host
 * @param name             of the host
 * @param cpu              all of it, over-provisioning included
 * @param cpuFree          what is not promised to anybody
 * @param memory           all of it, over-provisioning included
 * @param memoryFree       what is not promised to anybody
 * @param machines         how many run there
 * @param accountMachines  how many of them are the requesting account's
 * @param tags             the operator's
 */
public record HostCandidate(
        HostId id,
        String name,
        Mhz cpu,
        Mhz cpuFree,
        Bytes memory,
        Bytes memoryFree,
        int machines,
        int accountMachines,
        Set<String> tags) {
    public HostCandidate {
        tags = Set.copyOf(tags);
    }
}
