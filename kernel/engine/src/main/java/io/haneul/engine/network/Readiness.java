package io.haneul.engine.network;

import io.haneul.model.JobId;
import io.haneul.store.network.NetworkRow;

/** Whether machines may start in a network. */
public sealed interface Readiness {
    /**
     * They may.
     *
     * @param network as it stands, with its segment
     */
    record Ready(NetworkRow network) implements Readiness {}

    /**
     * Not before a job has ended; then it is to be asked again.
     *
     * @param job that implements the network, or takes it down first
     */
    record Wait(JobId job) implements Readiness {}
}
