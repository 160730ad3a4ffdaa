package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.OsTypeId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.UserId;
import io.haneul.model.ZoneId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine.
 *
 * @param instanceName the system's name, unique, never changed
 * @param speedMhz     of each core
 * @param hostId       where it runs, starts, stops or migrates; whose room it holds
 * @param lastHostId   where it ran last
 * @param reason       why it is in its state, when that is not plain
 * @param networkId    that an appliance serves
 * @param provider     whose appliance it is
 * @param jobId        the latest job about it
 */
@RecordBuilder
public record VmRow(
        UUID id,
        VmKind kind,
        String instanceName,
        String name,
        String displayName,
        AccountId accountId,
        DomainId domainId,
        @Nullable UserId userId,
        ZoneId zoneId,
        HypervisorType hypervisor,
        @Nullable TemplateId templateId,
        @Nullable OsTypeId osTypeId,
        @Nullable ServiceOfferingId serviceOfferingId,
        int cores,
        int speedMhz,
        int memoryMib,
        boolean ha,
        VmState state,
        @Nullable HostId hostId,
        @Nullable HostId lastHostId,
        @Nullable String handle,
        @Nullable String reason,
        @Nullable NetworkId networkId,
        @Nullable String provider,
        @Nullable JobId jobId,
        Instant created,
        Instant updated,
        @Nullable Instant destroyed)
        implements VmRowBuilder.With {
    /** {@return its share of a host's processors, in MHz} */
    public long mhz() {
        return (long) cores * speedMhz;
    }

    /** {@return its share of a host's memory, in bytes} */
    public long memoryBytes() {
        return (long) memoryMib << 20;
    }
}
