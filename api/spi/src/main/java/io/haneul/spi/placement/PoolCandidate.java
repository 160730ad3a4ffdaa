package io.haneul.spi.placement;

import io.haneul.model.Bytes;
import io.haneul.model.PoolId;
import java.util.Set;

/**
 * A pool with room.
 *
 * @param id             of the pool
 * @param name           of the pool
 * @param capacity       all of it, over-provisioning included
 * @param free           what is not promised to anybody
 * @param volumes        how many it holds
 * @param accountVolumes how many of them are the requesting account's
 * @param tags           the operator's
 */
public record PoolCandidate(
        PoolId id, String name, Bytes capacity, Bytes free, int volumes, int accountVolumes, Set<String> tags) {
    public PoolCandidate {
        tags = Set.copyOf(tags);
    }
}
