package io.haneul.spi.placement;

import io.haneul.model.PoolId;
import io.haneul.spi.Provider;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Orders the pools that could carry a disk; otherwise as {@link HostAllocator}. */
@ConsumerType
public interface StoragePoolAllocator extends Provider {
    /**
     * @param request    what is to be placed
     * @param candidates pools the chosen cluster can use, all with room at this moment
     * @return all candidates, each either ordered or rejected
     */
    Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates);
}
