package io.haneul.spi.hypervisor;

import java.util.List;

/**
 * What is on a host.
 *
 * @param boot     the same as in {@link HostObservation}
 * @param machines all of this cloud's, in no order
 */
public record HostReport(String boot, List<VmObservation> machines) {
    public HostReport {
        machines = List.copyOf(machines);
    }
}
