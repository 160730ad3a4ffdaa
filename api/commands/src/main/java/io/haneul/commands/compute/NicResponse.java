package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface of a machine. */
@RecordBuilder
public record NicResponse(
        @Doc("the ID of the nic") @Nullable String id,
        @Doc("the ID of the corresponding network") @Nullable String networkId,
        @Doc("the name of the corresponding network") @Nullable String networkName,
        @Doc("the netmask of the nic") @Nullable String netmask,
        @Doc("the gateway of the nic") @Nullable String gateway,
        @Doc("the ip address of the nic") @Nullable String ipAddress,
        @Doc("the isolation uri of the nic") @Nullable String isolationUri,
        @Doc("the broadcast uri of the nic") @Nullable String broadcastUri,
        @Doc("the traffic type of the nic") @Nullable String trafficType,
        @Doc("the type of the nic") @Nullable String type,
        @Doc("true if nic is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("the mac address of the nic") @Nullable String macAddress,
        @Doc("device id for the network when plugged into the virtual machine") @Nullable String deviceId,
        @Doc("Id of the vm to which the nic belongs") @Nullable String virtualMachineId,
        @Doc("the Secondary ipv4 addr of nic") @Nullable List<SecondaryIpResponse> secondaryIp) {}
