package io.haneul.spi.hypervisor;

import io.haneul.model.Epoch;
import io.haneul.spi.VmRef;

/**
 * One machine as it was found on a host.
 *
 * @param vm    which, with the handle to remember
 * @param power what it does
 * @param epoch of the last call that acted on it
 */
public record VmObservation(VmRef vm, Power power, Epoch epoch) {
    /** What a machine on a host does. */
    public enum Power {
        RUNNING,
        STOPPED
    }
}
