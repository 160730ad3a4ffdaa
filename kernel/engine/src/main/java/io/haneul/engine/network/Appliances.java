package io.haneul.engine.network;

import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.spi.network.ApplianceSpec;
import java.util.Optional;

/** The machines that providers need for networks. The area of machines runs them like any other. */
public interface Appliances {
    /**
     * Sees to it that the provider's appliance for the network runs.
     *
     * @return the job that starts it; empty when it runs
     */
    Optional<JobId> ensureRunning(NetworkId network, ApplianceSpec spec, String provider);

    /** {@return the provider's appliance for the network and where it runs; empty when it does not run} */
    Optional<ApplianceHost> running(NetworkId network, String provider);

    /**
     * Sees to it that nothing is left of any appliance of the network, its interfaces included.
     *
     * @return the job that removes them; empty when there are none
     */
    Optional<JobId> remove(NetworkId network);
}
