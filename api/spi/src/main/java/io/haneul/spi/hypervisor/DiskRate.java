package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to limit what a guest may ask of a disk, at the start ({@link DiskSpec#limit}) and while it runs. */
@ConsumerType
public interface DiskRate {
    /**
     * On return the limit of the plug's disk is in force, or none when it names none.
     *
     * @throws Fault NOT_FOUND when the machine does not run there or has no such disk, CONFLICT when a newer epoch holds the
     *     machine, UNKNOWN
     */
    void ensureDiskLimit(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException;
}
