package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pod. */
@RecordBuilder
public record PodResponse(
        @Doc("the ID of the Pod") @Nullable PodId id,
        @Doc("the name of the Pod") @Nullable String name,
        @Doc("the Zone ID of the Pod") @Nullable ZoneId zoneId,
        @Doc("the Zone name of the Pod") @Nullable String zoneName,
        @Doc("the gateway of the Pod") @Nullable String gateway,
        @Doc("the netmask of the Pod") @Nullable String netmask,
        @Doc("the IP ranges for the Pod") @Nullable List<IpRangeResponse> ipRanges,
        @Doc("the starting IP for the Pod") @Nullable List<String> startIp,
        @Doc("the ending IP for the Pod") @Nullable List<String> endIp,
        @Doc("indicates if range is dedicated for CPVM and SSVM") @Nullable List<String> forSystemVms,
        @Doc("the allocation state of the Pod") @Nullable String allocationState,
        @Doc("the capacity of the Pod") @Nullable List<CapacityResponse> capacity) {}
