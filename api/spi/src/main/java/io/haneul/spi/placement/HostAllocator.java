package io.haneul.spi.placement;

import io.haneul.model.HostId;
import io.haneul.spi.Provider;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Orders the hosts that could carry a machine. The kernel has left out those without room, state or tags before; an
 * allocator expresses a preference, and may leave out more with a reason. Pure: no I/O, no memory of earlier calls.
 */
@ConsumerType
public interface HostAllocator extends Provider {
    /**
     * @param request    what is to be placed
     * @param candidates hosts of one cluster, all with room at this moment
     * @return all candidates, each either ordered or rejected
     */
    Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates);
}
