package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.HypervisorCapabilitiesId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** How much a hypervisor can carry. */
@RecordBuilder
public record HypervisorCapabilitiesResponse(
        @Doc("the ID of the hypervisor capabilities row") @Nullable HypervisorCapabilitiesId id,
        @Doc("the hypervisor type") @Nullable String hypervisor,
        @Doc("the hypervisor version; these hold for all") @Nullable String hypervisorVersion,
        @Doc("the maximum number of guest vms recommended for this hypervisor; absent where there is no limit")
                @Nullable
                Long maxGuestsLimit,
        @Doc("the maximum number of Hosts per cluster for this hypervisor; absent where there is no limit") @Nullable
                Integer maxHostsPerCluster) {}
