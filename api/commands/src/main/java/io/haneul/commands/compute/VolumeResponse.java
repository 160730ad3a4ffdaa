package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A volume. */
@RecordBuilder
public record VolumeResponse(
        @Doc("ID of the disk volume") @Nullable String id,
        @Doc("name of the disk volume") @Nullable String name,
        @Doc("type of the disk volume (ROOT or DATADISK)") @Nullable String type,
        @Doc("ID of the availability zone") @Nullable String zoneId,
        @Doc("name of the availability zone") @Nullable String zoneName,
        @Doc("the account associated with the disk volume") @Nullable String account,
        @Doc("the ID of the domain associated with the disk volume") @Nullable String domainId,
        @Doc("the domain associated with the disk volume") @Nullable String domain,
        @Doc("path of the domain associated with the disk volume") @Nullable String domainPath,
        @Doc(
                        "the ID of the device on user vm the volume is attahed to. This tag is not returned when the volume is detached.")
                @Nullable
                Long deviceId,
        @Doc("id of the virtual machine") @Nullable String virtualMachineId,
        @Doc("name of the virtual machine") @Nullable String vmName,
        @Doc("display name of the virtual machine") @Nullable String vmDisplayName,
        @Doc("state of the virtual machine") @Nullable String vmState,
        @Doc("type of the virtual machine") @Nullable String vmType,
        @Doc("size of the disk volume in bytes") @Nullable Long size,
        @Doc("the bytes allocated") @Nullable Long virtualSize,
        @Doc("the date the disk volume was created") @Nullable OffsetDateTime created,
        @Doc("the date the volume was attached to a VM instance") @Nullable OffsetDateTime attached,
        @Doc("the boolean state of whether the volume is destroyed or not") @Nullable Boolean destroyed,
        @Doc("the state of the disk volume") @Nullable String state,
        @Doc("shared or local storage") @Nullable String storageType,
        @Doc("provisioning type used to create volumes.") @Nullable String provisioningType,
        @Doc("Hypervisor the volume belongs to") @Nullable String hypervisor,
        @Doc("ID of the disk offering") @Nullable String diskOfferingId,
        @Doc("name of the disk offering") @Nullable String diskOfferingName,
        @Doc("the display text of the disk offering") @Nullable String diskOfferingDisplayText,
        @Doc("ID of the service offering for root disk") @Nullable String serviceOfferingId,
        @Doc("name of the service offering for root disk") @Nullable String serviceOfferingName,
        @Doc("the display text of the service offering for root disk") @Nullable String serviceOfferingDisplayText,
        @Doc("name of the primary storage hosting the disk volume; for root admins") @Nullable String storage,
        @Doc("id of the primary storage hosting the disk volume; for root admins") @Nullable String storageId,
        @Doc("the path of the volume; for root admins") @Nullable String path,
        @Doc(
                        "the ID of the template for the virtual machine. A -1 is returned if the virtual machine was created from an ISO file.")
                @Nullable
                String templateId,
        @Doc("the name of the template for the virtual machine") @Nullable String templateName,
        @Doc("an alternate display text of the template for the virtual machine") @Nullable String templateDisplayText,
        @Doc("true if the volume is extractable, false otherwise") @Nullable Boolean isExtractable,
        @Doc("an optional field whether to the display the volume to the end user or not.") @Nullable
                Boolean displayVolume,
        @Doc("need quiesce vm or not when taking snapshot") @Nullable Boolean quiesceVm,
        @Doc("the list of resource tags associated") @Wire(type = "set") @Nullable List<NoEntry> tags) {}
