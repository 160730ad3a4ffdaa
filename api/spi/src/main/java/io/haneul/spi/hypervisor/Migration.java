package io.haneul.spi.hypervisor;

import io.haneul.spi.Target;

/**
 * A machine that runs, and the host where it is to run.
 *
 * @param vm          the machine as it runs; its segments, pools and filters were brought to the destination before
 * @param destination the host it is to run on, of the same cluster
 */
public record Migration(VmSpec vm, Target destination) {}
