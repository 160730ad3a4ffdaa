package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A virtual machine of a user. */
@RecordBuilder
public record UserVmResponse(
        @Doc("the ID of the virtual machine") @Nullable String id,
        @Doc("the name of the virtual machine") @Nullable String name,
        @Doc("user generated name. The name of the virtual machine is returned if no displayname exists.") @Nullable
                String displayName,
        @Doc("instance name of the user vm; this parameter is returned to the ROOT admin only") @Nullable
                String instanceName,
        @Doc("the account associated with the virtual machine") @Nullable String account,
        @Doc("the user's ID who deployed the virtual machine") @Nullable String userId,
        @Doc("the user's name who deployed the virtual machine") @Nullable String username,
        @Doc("the ID of the domain in which the virtual machine exists") @Nullable String domainId,
        @Doc("the name of the domain in which the virtual machine exists") @Nullable String domain,
        @Doc("path of the domain in which the virtual machine exists") @Nullable String domainPath,
        @Doc("the date when this virtual machine was created") @Nullable OffsetDateTime created,
        @Doc("the date when this virtual machine was updated last time") @Nullable OffsetDateTime lastUpdated,
        @Doc("the state of the virtual machine") @Nullable String state,
        @Doc("true if high-availability is enabled, false otherwise") @Nullable Boolean haEnable,
        @Doc("an optional field whether to the display the vm to the end user or not.") @Nullable Boolean displayVm,
        @Doc("the ID of the availablility zone for the virtual machine") @Nullable String zoneId,
        @Doc("the name of the availability zone for the virtual machine") @Nullable String zoneName,
        @Doc("the ID of the host for the virtual machine; for root admins") @Nullable String hostId,
        @Doc("the name of the host for the virtual machine; for root admins") @Nullable String hostName,
        @Doc("the ID of the template for the virtual machine") @Nullable String templateId,
        @Doc("the name of the template for the virtual machine") @Nullable String templateName,
        @Doc("an alternate display text of the template for the virtual machine") @Nullable String templateDisplayText,
        @Doc("the type of the template for the virtual machine") @Nullable String templateType,
        @Doc("the format of the template for the virtual machine") @Nullable String templateFormat,
        @Doc("true if the password rest feature is enabled, false otherwise") @Nullable Boolean passwordEnabled,
        @Doc("the ID of the service offering of the virtual machine") @Nullable String serviceOfferingId,
        @Doc("the name of the service offering of the virtual machine") @Nullable String serviceOfferingName,
        @Doc("the virtual network for the service offering") @Nullable Boolean forVirtualNetwork,
        @Doc("the number of vCPUs this virtual machine is using") @Nullable Integer cpuNumber,
        @Doc("the speed of each vCPU in MHz") @Nullable Integer cpuSpeed,
        @Doc("the memory allocated for the virtual machine in MiB") @Nullable Integer memory,
        @Doc("Os type ID of the virtual machine") @Nullable String guestOsId,
        @Doc("OS type id of the vm") @Nullable String osTypeId,
        @Doc("OS name of the vm") @Nullable String osDisplayName,
        @Doc("device ID of the root volume") @Nullable Long rootDeviceId,
        @Doc("device type of the root volume") @Nullable String rootDeviceType,
        @Doc("the hypervisor on which the template runs") @Nullable String hypervisor,
        @Doc("true if vm contains hypervisor tools inorder to support dynamic scaling of VM cpu/memory.") @Nullable
                Boolean isDynamicallyScalable,
        @Doc("the VM's primary IP address") @Nullable String ipAddress,
        @Doc("the list of nics associated with vm") @Wire(type = "set") @Nullable List<NicResponse> nic,
        @Doc("list of security groups associated with the virtual machine") @Wire(type = "set") @Nullable
                List<NoEntry> securityGroup,
        @Doc("list of affinity groups associated with the virtual machine") @Wire(type = "set") @Nullable
                List<NoEntry> affinityGroup,
        @Doc("the list of resource tags associated") @Wire(type = "set") @Nullable List<NoEntry> tags,
        @Doc("Vm details in key/value pairs.") @Nullable Map<String, String> details,
        @Doc("Base64 string containing the user data") @Nullable String userData,
        @Doc("User VM type") @Nullable String vmType,
        @Doc("the UUID of the latest async job acting on this object") @Nullable String jobId,
        @Doc("the current status of the latest async job acting on this object") @Nullable Integer jobStatus) {}
