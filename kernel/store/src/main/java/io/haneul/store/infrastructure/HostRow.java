package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.OsCategoryId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host.
 *
 * @param identity its own unforgeable name, unique in the cloud
 * @param provider its driver, by name
 * @param handle what the driver wanted remembered
 * @param boot in which it was when it was last brought up
 * @param cores as they were discovered
 * @param speedMhz of one core, as discovered
 * @param memoryBytes as discovered
 * @param tags comma-separated
 * @param disconnected when it last stopped answering
 */
@RecordBuilder
public record HostRow(
        HostId id,
        ZoneId zoneId,
        PodId podId,
        ClusterId clusterId,
        String name,
        String identity,
        HypervisorType hypervisor,
        String provider,
        String url,
        @Nullable String username,
        @Nullable String sealedPassword,
        @Nullable String handle,
        @Nullable String boot,
        IpAddress address,
        String version,
        int cores,
        long speedMhz,
        long memoryBytes,
        HostState state,
        ResourceState resourceState,
        String tags,
        @Nullable OsCategoryId osCategoryId,
        Instant created,
        @Nullable Instant disconnected)
        implements HostRowBuilder.With {}
