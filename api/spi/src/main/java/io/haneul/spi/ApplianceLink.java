package io.haneul.spi;

import io.haneul.model.Fault;
import org.osgi.annotation.versioning.ProviderType;

/** The way into the appliance of a network, made by the kernel and handed over in the Target of one call. */
@ProviderType
public interface ApplianceLink {
    /**
     * Gives the appliance its whole desired state and waits until it is in force.
     *
     * @param revision of the state
     * @param content  the whole state in the appliance's own language
     * @throws Fault UNREACHABLE when it does not answer (yet), INVALID when it refuses the document
     */
    void deliver(Call call, long revision, String content) throws Fault, InterruptedException;
}
