package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service offering. */
@RecordBuilder
public record ServiceOfferingResponse(
        @Doc("the id of the service offering") @Nullable String id,
        @Doc("the name of the service offering") @Nullable String name,
        @Doc("an alternate display text of the service offering") @Nullable String displayText,
        @Doc("the number of CPU; absent where the deployer chooses") @Nullable Integer cpuNumber,
        @Doc("the clock rate CPU speed in MHz; absent where the deployer chooses") @Nullable Integer cpuSpeed,
        @Doc("the memory in MB; absent where the deployer chooses") @Nullable Integer memory,
        @Doc("the date this service offering was created") @Nullable OffsetDateTime created,
        @Doc("state of the service offering") @Nullable String state,
        @Doc("the storage type for this service offering: shared or local") @Nullable String storageType,
        @Doc("provisioning type used to create volumes") @Nullable String provisioningType,
        @Doc("the ha support in the service offering") @Nullable Boolean offerHa,
        @Doc("restrict the CPU usage to committed service offering") @Nullable Boolean limitCpuUse,
        @Doc(
                        "true if the vm needs to be volatile, i.e., on every reboot of vm from API root disk is discarded and creates a new root disk")
                @Nullable
                Boolean isVolatile,
        @Doc("the tags for the service offering") @Nullable String storageTags,
        @Doc("the host tag for the service offering") @Nullable String hostTags,
        @Doc("the domain id(s) this service offering belongs to") @Nullable String domainId,
        @Doc("domain name(s) the service offering belongs to") @Nullable String domain,
        @Doc("the zone id(s) this service offering may be used in") @Nullable String zoneId,
        @Doc("zone name(s) this service offering may be used in") @Nullable String zone,
        @Doc("is this a system vm offering") @Nullable Boolean isSystem,
        @Doc("is this a the systemvm type for system vm offering") @Nullable String systemVmType,
        @Doc("is this a default system vm offering") @Nullable Boolean defaultUse,
        @Doc("is true if the offering is customized") @Nullable Boolean isCustomized,
        @Doc("true if disk offering uses custom iops, false otherwise") @Nullable Boolean isCustomizedIops,
        @Doc("what a deployer may choose: mincpunumber, maxcpunumber, minmemory and maxmemory") @Nullable
                Map<String, String> serviceOfferingDetails) {}
