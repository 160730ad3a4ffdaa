package io.haneul.store.compute;

import io.haneul.model.HypervisorType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A machine with the names of all it refers to, as lists show it. */
public record VmView(
        UUID id,
        VmKind kind,
        String instanceName,
        String name,
        String displayName,
        UUID accountId,
        String account,
        UUID domainId,
        String domain,
        String domainPath,
        @Nullable UUID userId,
        @Nullable String username,
        UUID zoneId,
        String zone,
        @Nullable UUID podId,
        @Nullable String pod,
        @Nullable UUID hostId,
        @Nullable String host,
        HypervisorType hypervisor,
        @Nullable UUID templateId,
        @Nullable String template,
        @Nullable String templateText,
        @Nullable String templateType,
        @Nullable String templateFormat,
        @Nullable Boolean passwordEnabled,
        @Nullable Boolean isDynamicallyScalable,
        @Nullable UUID serviceOfferingId,
        @Nullable String serviceOffering,
        @Nullable UUID osTypeId,
        @Nullable String osType,
        int cores,
        int speedMhz,
        int memoryMib,
        boolean ha,
        VmState state,
        @Nullable UUID networkId,
        @Nullable UUID jobId,
        Instant created,
        Instant updated) {}
