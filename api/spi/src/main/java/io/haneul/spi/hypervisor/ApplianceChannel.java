package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.network.ApplianceContent;
import io.haneul.spi.network.ApplianceDocument;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to talk to a system's machine on a host without the guest network: the way into appliances. */
@ConsumerType
public interface ApplianceChannel {
    /**
     * Gives the appliance its whole desired state and waits until it is in force, or refused as a whole.
     *
     * @return the revision in force: the document's, or a newer one that the appliance had already
     * @throws Fault NOT_FOUND when the machine does not run there, UNREACHABLE when it does not answer (yet), INVALID when it
     *     refuses the document
     */
    long deliver(Call call, Target target, ApplianceDocument document) throws Fault, InterruptedException;

    /**
     * Gives the appliance content that documents name by its hash. On return it holds it, and keeps it at least as long as the
     * document in force names it, and as long as no document was delivered since.
     *
     * @throws Fault NOT_FOUND when the machine does not run there, UNREACHABLE when it does not answer (yet), NO_CAPACITY
     */
    void ensureContent(Call call, Target target, ApplianceContent content) throws Fault, InterruptedException;

    /**
     * {@return what the appliance says of itself and its counters, in its own language}
     *
     * @throws Fault NOT_FOUND when the machine does not run there, UNREACHABLE when it does not answer (yet)
     */
    String report(Call call, Target target, VmRef appliance) throws Fault, InterruptedException;
}
