package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a machine would go, and why. */
@RecordBuilder
public record HaneulPlacementResponse(
        @Doc("whether there is a place for it now") Boolean hasPlace,
        @Doc("the host it would go to") @Nullable HostId hostId,
        @Doc("the name of that host") @Nullable String hostName,
        @Doc("the pool its disks would go to") @Nullable PoolId storageId,
        @Doc("the name of that pool") @Nullable String storage,
        @Doc("the allocators that ordered the hosts, the one that gave the order first") List<String> hostAllocators,
        @Doc("the allocators that ordered the pools") List<String> storageAllocators,
        @Doc("the hosts that would do, best first, at most 100") List<HaneulCandidateResponse> hosts,
        @Doc("the pools that would do, best first, at most 100") List<HaneulCandidateResponse> pools,
        @Doc("what went otherwise than set, such as an allocator that is not there") List<String> remarks,
        @Doc("how many hosts, pools and clusters were left out") Integer leftOutCount,
        @Doc("what was left out and why, at most 1000") List<HaneulLeftOutResponse> leftOut,
        @Doc("what was left out in words for a user, without names and figures") String summary) {}
