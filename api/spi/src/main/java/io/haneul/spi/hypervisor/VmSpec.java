package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import io.haneul.spi.VmRef;
import java.util.List;

/**
 * A machine as it shall run.
 *
 * @param vm      which
 * @param cores   number of virtual processors
 * @param speed   of each, the share it is entitled to
 * @param memory  of the guest
 * @param guest   the operating system's name, as in {@code listOsTypes}
 * @param disks   in the order of their device numbers; the first is the boot disk
 * @param nics    in the order of their device numbers
 * @param options what it gets besides
 */
public record VmSpec(
        VmRef vm,
        int cores,
        Mhz speed,
        Bytes memory,
        String guest,
        List<DiskSpec> disks,
        List<NicSpec> nics,
        VmOptions options) {
    public VmSpec {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
    }

    /** A machine without anything besides. */
    public VmSpec(
            VmRef vm, int cores, Mhz speed, Bytes memory, String guest, List<DiskSpec> disks, List<NicSpec> nics) {
        this(vm, cores, speed, memory, guest, disks, nics, VmOptions.NONE);
    }
}
