package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A further address of an interface. */
@RecordBuilder
public record NicSecondaryIpResponse(
        @Doc("the ID of the secondary private IP addr") @Nullable String id,
        @Doc("Secondary IP address") @Nullable String ipAddress,
        @Doc("the ID of the network") @Nullable String networkId,
        @Doc("the ID of the nic") @Nullable String nicId,
        @Doc("the ID of the vm") @Nullable String virtualMachineId,
        @Doc("the list of Secondary ipv4 addr of nic") @Nullable List<SecondaryIpResponse> secondaryIp) {}
