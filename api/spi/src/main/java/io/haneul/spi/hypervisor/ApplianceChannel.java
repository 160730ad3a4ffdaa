package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.ApplianceDocument;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to talk to a system's machine on a host without the guest network: the way into appliances. */
@ConsumerType
public interface ApplianceChannel {
    /**
     * Gives the appliance its whole desired state and waits until it is in force, or refused as a whole.
     *
     * @throws Fault NOT_FOUND when the machine does not run there, UNREACHABLE when it does not answer (yet), INVALID when it
     *     refuses the document
     */
    void deliver(Call call, Target target, ApplianceDocument document) throws Fault, InterruptedException;
}
