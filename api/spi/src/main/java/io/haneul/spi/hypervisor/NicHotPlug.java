package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to give a running machine network interfaces and take them away. */
@ConsumerType
public interface NicHotPlug {
    /**
     * On return the running machine has the interface, plugged into its segment. One that has it already is left alone; one
     * that has it in another segment is replugged.
     *
     * @throws Fault NOT_FOUND when the machine does not run there, INVALID when the host does not carry the segment, CONFLICT
     *     when the device number is taken or a newer epoch holds the machine, UNKNOWN
     */
    void ensureNicAttached(Call call, Target target, NicPlug plug) throws Fault, InterruptedException;

    /**
     * On return the machine, if it is there, has no such interface.
     *
     * @throws Fault CONFLICT when a newer epoch holds the machine, UNKNOWN
     */
    void ensureNicDetached(Call call, Target target, NicPlug plug) throws Fault, InterruptedException;
}
