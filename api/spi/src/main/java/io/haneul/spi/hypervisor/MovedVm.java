package io.haneul.spi.hypervisor;

import io.haneul.spi.storage.VolumeObservation;
import java.util.List;

/**
 * A machine that was moved with disks.
 *
 * @param vm    as it is at the destination
 * @param disks that were to move, as they are in their new pools
 */
public record MovedVm(VmObservation vm, List<VolumeObservation> disks) {
    public MovedVm {
        disks = List.copyOf(disks);
    }
}
