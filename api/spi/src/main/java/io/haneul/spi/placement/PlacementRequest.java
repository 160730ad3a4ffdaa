package io.haneul.spi.placement;

import io.haneul.model.AccountId;
import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import java.util.UUID;

/**
 * What is to be placed.
 *
 * @param vm      the machine
 * @param account whose it is
 * @param cpu     over all its processors
 * @param memory  it needs
 * @param disk    it needs in a pool, over all its disks
 * @param seed    a number that is the same when the same placement is asked again; for allocators that roll dice
 */
public record PlacementRequest(UUID vm, AccountId account, Mhz cpu, Bytes memory, Bytes disk, long seed) {}
