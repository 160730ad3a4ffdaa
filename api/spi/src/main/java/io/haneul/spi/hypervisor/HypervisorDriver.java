package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the machines of one hypervisor type what the kernel wants them to be. Every verb converges: called twice, or again
 * after it was cut off anywhere, it ends in the same state as called once. Every {@link Target} names a host.
 *
 * <p>What a hypervisor can do besides is an ability, a separate interface on the same component: {@link VmReboot},
 * {@link HostSegments}, {@link HostPools}, {@link ApplianceChannel}.
 */
@ConsumerType
public interface HypervisorDriver extends Provider {
    /** {@return the hypervisor's type and limits; never blocks} */
    HypervisorFacts facts();

    /**
     * Looks at a host that is to be added, or that is connected anew.
     *
     * @return what the host is and has
     * @throws Fault INVALID when this is no host of this hypervisor or lacks something (the message says what), UNREACHABLE
     */
    HostObservation probe(Call call, Target target) throws Fault, InterruptedException;

    /**
     * Lists all virtual machines of this cloud on a host, running or not.
     *
     * @throws Fault UNREACHABLE when the host does not answer, which proves nothing about its machines
     */
    HostReport observe(Call call, Target target) throws Fault, InterruptedException;

    /**
     * On return the machine runs on the target host with these resources. One that runs there already is left alone.
     *
     * @throws Fault NO_CAPACITY when the host cannot carry it, CONFLICT when a newer epoch holds it, UNKNOWN when it may or
     *     may not have started
     */
    VmObservation ensureRunning(Call call, Target target, VmSpec spec) throws Fault, InterruptedException;

    /**
     * On return the machine does not run on the target host; its definition and disks stay. One that is not there at all is
     * stopped.
     *
     * @throws Fault CONFLICT when a newer epoch holds it, UNKNOWN when it may or may not have stopped
     */
    void ensureStopped(Call call, Target target, VmStop stop) throws Fault, InterruptedException;

    /**
     * On return nothing of the machine is left on the target host, running or defined. Its disks are the storage's matter.
     *
     * @throws Fault CONFLICT when a newer epoch holds it, UNKNOWN when something may be left
     */
    void ensureAbsent(Call call, Target target, VmRef vm) throws Fault, InterruptedException;
}
