package io.haneul.engine.placement;

import io.haneul.engine.infrastructure.Thresholds;
import io.haneul.model.AccountId;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.Mhz;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A machine that wants a place.
 *
 * @param vm          the machine
 * @param account     whose it is
 * @param zone        where it must be
 * @param hypervisor  it is made for
 * @param cpu         over all its processors
 * @param memory      it needs
 * @param newDisk     of disks that still need a pool
 * @param pools       its disks live in already, which the host must reach
 * @param hostTags    a host must have
 * @param storageTags a pool must have
 * @param pod         it must be in, when an admin says so
 * @param cluster     it must be in, when an admin says so
 * @param host        it must be on, when an admin says so
 * @param avoid       hosts that have just had no room
 * @param preferred   where it ran last, taken first when it has room
 * @param full        what takes no new machines any more; nothing for one that is started again
 */
@RecordBuilder
public record Demand(
        UUID vm,
        AccountId account,
        ZoneId zone,
        HypervisorType hypervisor,
        Mhz cpu,
        Bytes memory,
        Bytes newDisk,
        Set<PoolId> pools,
        Set<String> hostTags,
        Set<String> storageTags,
        Optional<PodId> pod,
        Optional<ClusterId> cluster,
        Optional<HostId> host,
        Set<HostId> avoid,
        Optional<HostId> preferred,
        Thresholds.Full full) {}
