package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import io.haneul.model.Handle;
import io.haneul.model.IpAddress;
import io.haneul.model.Mhz;
import java.util.Optional;

/**
 * What a host was found to be.
 *
 * @param identity the host's own, unforgeable name (a hardware UUID, say): adding the same host twice is refused by it
 * @param name     of the host
 * @param address  of the host in the management network
 * @param version  of the hypervisor
 * @param cores    number of processor cores
 * @param speed    of one core
 * @param memory   installed and usable for guests
 * @param boot     names the run of the host since it was last switched on or restarted: another one says that all that was
 *                 brought to it, and every machine that ran there, may be gone. Opaque, never blank
 * @param handle   what the driver wants handed back with this host
 */
public record HostObservation(
        String identity,
        String name,
        IpAddress address,
        String version,
        int cores,
        Mhz speed,
        Bytes memory,
        String boot,
        Optional<Handle> handle) {}
