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
     * @return the revision in force: this one, or a newer one that the appliance had already
     * @throws Fault UNREACHABLE when it does not answer (yet), INVALID when it refuses the document
     */
    long deliver(Call call, long revision, String content) throws Fault, InterruptedException;

    /**
     * On return the appliance holds the user data of this hash. Called before a document that names it is delivered.
     *
     * @param hash as a guest's section names it
     * @throws Fault NOT_FOUND when no machine of the network has such user data any more, UNREACHABLE when the appliance does
     *     not answer (yet)
     */
    void ensureUserData(Call call, String hash) throws Fault, InterruptedException;

    /**
     * {@return what the appliance says of itself and its counters, in its own language}
     *
     * @throws Fault UNREACHABLE when it does not answer (yet)
     */
    String report(Call call) throws Fault, InterruptedException;
}
