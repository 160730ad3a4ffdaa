package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A disk offering. */
@RecordBuilder
public record DiskOfferingResponse(
        @Doc("unique ID of the disk offering") @Nullable String id,
        @Doc("the name of the disk offering") @Nullable String name,
        @Doc("an alternate display text of the disk offering.") @Nullable String displayText,
        @Doc("the size of the disk offering in GB; 0 where the user chooses") @Nullable Long diskSize,
        @Doc("the date this disk offering was created") @Nullable OffsetDateTime created,
        @Doc("state of the disk offering") @Nullable String state,
        @Doc("true if disk offering uses custom size, false otherwise") @Nullable Boolean isCustomized,
        @Doc("true if disk offering uses custom iops, false otherwise") @Nullable Boolean isCustomizedIops,
        @Doc("the storage type for this disk offering: shared or local") @Nullable String storageType,
        @Doc("provisioning type used to create volumes") @Nullable String provisioningType,
        @Doc("the tags for the disk offering") @Nullable String tags,
        @Doc("whether to display the offering to the end user or not.") @Nullable Boolean displayOffering,
        @Doc("the domain ID(s) this disk offering belongs to") @Nullable String domainId,
        @Doc("the domain name(s) this disk offering belongs to") @Nullable String domain,
        @Doc("the zone ID(s) this disk offering may be used in") @Nullable String zoneId,
        @Doc("the zone name(s) this disk offering may be used in") @Nullable String zone) {}
