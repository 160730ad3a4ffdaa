package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.OsCategoryId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A host. Never its password. */
@RecordBuilder
public record HostResponse(
        @Doc("the ID of the host") @Nullable HostId id,
        @Doc("the name of the host") @Nullable String name,
        @Doc("the state of the host") @Wire(type = "status") @Nullable String state,
        @Doc("the host type") @Wire(type = "type") @Nullable String type,
        @Doc("the resource state of the host") @Nullable String resourceState,
        @Doc("the Zone ID of the host") @Nullable ZoneId zoneId,
        @Doc("the Zone name of the host") @Nullable String zoneName,
        @Doc("the Pod ID of the host") @Nullable PodId podId,
        @Doc("the Pod name of the host") @Nullable String podName,
        @Doc("the cluster ID of the host") @Nullable ClusterId clusterId,
        @Doc("the cluster name of the host") @Nullable String clusterName,
        @Doc("the cluster type of the cluster that host belongs to") @Nullable String clusterType,
        @Doc("the IP address of the host") @Nullable String ipAddress,
        @Doc("the host hypervisor") @Nullable String hypervisor,
        @Doc("the hypervisor version") @Nullable String hypervisorVersion,
        @Doc("the host version") @Nullable String version,
        @Doc("the username for the host") @Nullable String username,
        @Doc("the CPU number of the host") @Nullable Integer cpuNumber,
        @Doc("the CPU speed of the host, in MHz") @Nullable Long cpuSpeed,
        @Doc("the amount of the host CPU currently allocated, of what is offered") @Nullable String cpuAllocated,
        @Doc("the amount of the host CPU currently allocated in MHz") @Nullable Long cpuAllocatedValue,
        @Doc("the amount of the host CPU currently allocated in percentage") @Nullable String cpuAllocatedPercentage,
        @Doc("the amount of the host CPU currently allocated after applying the cpu.overprovisioning.factor") @Nullable
                String cpuAllocatedWithOverprovisioning,
        @Doc("the amount of the host CPU after applying the cpu.overprovisioning.factor, in MHz") @Nullable
                String cpuWithOverprovisioning,
        @Doc("the memory total of the host, in bytes") @Nullable Long memoryTotal,
        @Doc("the amount of the host memory currently allocated, in bytes") @Nullable Long memoryAllocated,
        @Doc("the amount of the host memory currently allocated in bytes") @Nullable Long memoryAllocatedBytes,
        @Doc("the amount of the host memory currently allocated in percentage") @Nullable
                String memoryAllocatedPercentage,
        @Doc("the amount of the host memory after applying the mem.overprovisioning.factor, in bytes") @Nullable
                String memoryWithOverprovisioning,
        @Doc("comma-separated list of tags for the host") @Nullable String hostTags,
        @Doc("comma-separated list of explicit host tags for the host") @Nullable String explicitHostTags,
        @Doc("the OS category ID of the host") @Nullable OsCategoryId osCategoryId,
        @Doc("the OS category name of the host") @Nullable String osCategoryName,
        @Doc("the date and time the host was created") @Nullable OffsetDateTime created,
        @Doc("true if the host is disconnected. False otherwise.") @Nullable OffsetDateTime disconnected,
        @Doc("the date and time the host was last pinged") @Nullable OffsetDateTime lastPinged,
        @Doc("true if this host has enough CPU and RAM capacity to migrate a VM to it, false otherwise") @Nullable
                Boolean hasEnoughCapacity) {}
