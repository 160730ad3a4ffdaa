package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot of a virtual machine. */
@RecordBuilder
public record VmSnapshotResponse(
        @Doc("the ID of the vm snapshot") @Nullable String id,
        @Doc("the name of the virtual machine snapshot") @Nullable String name,
        @Doc("the display name of the virtual machine snapshot") @Nullable String displayName,
        @Doc("the description of the virtual machine snapshot") @Nullable String description,
        @Doc("the state of the virtual machine snapshot") @Wire(type = "state") @Nullable String state,
        @Doc("VM Snapshot type: Disk or DiskAndMemory") @Nullable String type,
        @Doc("indicates if this is current snapshot") @Nullable Boolean current,
        @Doc("the parent ID of the vm snapshot") @Nullable String parent,
        @Doc("the parent displayName of the vm snapshot") @Wire("parentName") @Nullable String parentName,
        @Doc("the create date of the vm snapshot") @Nullable OffsetDateTime created,
        @Doc("the type of hypervisor on which snapshot is stored") @Nullable String hypervisor,
        @Doc("the vm ID of the vm snapshot") @Nullable String virtualMachineId,
        @Doc("the vm name of the vm snapshot") @Nullable String virtualMachineName,
        @Doc("the Zone ID of the vm snapshot") @Nullable String zoneId,
        @Doc("the Zone name of the vm snapshot") @Nullable String zoneName,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("path of the domain it belongs to") @Nullable String domainPath,
        @Doc("the list of resource tags associated") @Wire(type = "set") @Nullable List<NoEntry> tags,
        @Doc("true if the entity has annotations") @Nullable Boolean hasAnnotations) {}
