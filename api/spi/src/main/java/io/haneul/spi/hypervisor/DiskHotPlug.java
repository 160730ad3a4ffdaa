package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to give a running machine disks and take them away. */
@ConsumerType
public interface DiskHotPlug {
    /**
     * On return the running machine has the disk at that device number. One that has it there already is left alone.
     *
     * @throws Fault NOT_FOUND when the machine does not run there, or the disk is not in its pool; CONFLICT when the device
     *     number is taken or a newer epoch holds the machine; UNKNOWN
     */
    void ensureDiskAttached(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException;

    /**
     * On return the machine, if it is there, has let go of the disk.
     *
     * @throws Fault CONFLICT when the guest does not let go or a newer epoch holds the machine, UNKNOWN
     */
    void ensureDiskDetached(Call call, Target target, DiskPlug plug) throws Fault, InterruptedException;
}
