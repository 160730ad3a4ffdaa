package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to give a machine a small read-only drive with files about itself. */
@ConsumerType
public interface ConfigDrive {
    /**
     * On return the host holds a drive with these files, and none else, for the machine. Called before the machine starts there
     * with what this gave in {@link VmOptions#configDrive}; one that runs sees the new files at its next start.
     *
     * @return what the driver wants handed back for this drive
     * @throws Fault INVALID when the files are too many or too large, NO_CAPACITY, CONFLICT when a newer epoch holds the drive
     */
    Handle ensureConfigDrive(Call call, Target target, ConfigDriveSpec spec) throws Fault, InterruptedException;

    /**
     * On return the host holds no drive for the machine.
     *
     * @throws Fault CONFLICT when the machine runs there or a newer epoch holds the drive
     */
    void ensureConfigDriveAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException;
}
