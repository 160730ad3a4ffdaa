package io.haneul.store.catalog;

import io.haneul.model.ServiceOfferingId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a machine may have.
 *
 * @param cores        number of virtual processors; absent where the deployer chooses
 * @param speedMhz     of each; absent where the deployer chooses
 * @param memoryMib    of the guest; absent where the deployer chooses
 * @param minCores     the fewest the deployer may choose
 * @param maxCores     the most the deployer may choose
 * @param minMemoryMib the least the deployer may choose
 * @param maxMemoryMib the most the deployer may choose
 * @param limitCpuUse  whether a machine never gets more than its share, even of idle processors
 * @param localStorage whether volumes lie on the host's own storage
 * @param hostTags     tags a host must have, comma-separated
 * @param storageTags  tags a pool must have, comma-separated
 * @param systemVmType which of the system's machines it is for, such as {@code domainrouter}
 * @param seed         the name by which the product brought it
 * @param removed      when it was deleted; machines that use it go on
 */
@RecordBuilder
public record ServiceOfferingRow(
        ServiceOfferingId id,
        String name,
        String displayText,
        @Nullable Integer cores,
        @Nullable Integer speedMhz,
        @Nullable Integer memoryMib,
        @Nullable Integer minCores,
        @Nullable Integer maxCores,
        @Nullable Integer minMemoryMib,
        @Nullable Integer maxMemoryMib,
        boolean limitCpuUse,
        boolean offerHa,
        boolean localStorage,
        @Nullable String hostTags,
        @Nullable String storageTags,
        boolean isSystem,
        @Nullable String systemVmType,
        int sortKey,
        @Nullable String seed,
        Instant created,
        @Nullable Instant removed)
        implements ServiceOfferingRowBuilder.With {
    /** {@return whether the deployer chooses something} */
    public boolean isCustom() {
        return cores == null || speedMhz == null || memoryMib == null;
    }
}
