package io.haneul.spi.hypervisor;

import io.haneul.model.Handle;
import io.haneul.model.Mhz;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine gets besides processors, memory, disks and wires. The kernel asks a driver only for what it has the ability
 * for, named at each.
 *
 * @param iso         in the CD drive at the start ({@link IsoAttach})
 * @param configDrive what {@link ConfigDrive#ensureConfigDrive} gave for the drive the machine is to see
 * @param cpuCap      what all processors together may use at most ({@link CpuCap})
 * @param details     settings of the hypervisor's own, by name, as an administrator gave them; unknown ones are ignored
 */
public record VmOptions(
        Optional<IsoSpec> iso, Optional<Handle> configDrive, Optional<Mhz> cpuCap, Map<String, String> details) {
    /** Nothing besides. */
    public static final VmOptions NONE = new VmOptions(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public VmOptions {
        details = Map.copyOf(details);
    }
}
