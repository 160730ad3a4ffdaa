package io.haneul.engine.network;

import io.haneul.engine.core.Events;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What jobs about a network hand on.
 *
 * @param network    which
 * @param appliances jobs that start its appliances
 * @param rebuild    whether its appliances are made anew
 * @param delete     whether its definition goes too
 * @param forced     whether it goes even when a provider does not let it
 * @param who        asked for it; absent where nobody did
 */
@RecordBuilder
record NetworkBaton(
        NetworkId network,
        List<JobId> appliances,
        boolean rebuild,
        boolean delete,
        boolean forced,
        Optional<Events.Owner> who)
        implements NetworkBatonBuilder.With {
    NetworkBaton {
        appliances = List.copyOf(appliances);
    }

    static NetworkBaton of(NetworkId network) {
        return new NetworkBaton(network, List.of(), false, false, false, Optional.empty());
    }
}
