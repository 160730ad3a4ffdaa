package io.haneul.plugins.simulator.world;

/**
 * What a simulated host has.
 *
 * @param cores       number of processor cores
 * @param speedMhz    of one core, in MHz
 * @param memoryBytes usable for guests, in bytes
 * @param overcommit  how many times its processors and memory the host lets its machines have
 */
public record HostFacts(int cores, long speedMhz, long memoryBytes, int overcommit) {
    long guestMhz() {
        return cores * speedMhz * overcommit;
    }

    long guestMemory() {
        return memoryBytes * overcommit;
    }
}
