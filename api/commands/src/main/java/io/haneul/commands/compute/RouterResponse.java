package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual router. */
@RecordBuilder
public record RouterResponse(
        @Doc("the id of the router") @Nullable String id,
        @Doc("the Zone ID for the router") @Nullable String zoneId,
        @Doc("the Zone name for the router") @Nullable String zoneName,
        @Doc("the first DNS for the router") @Nullable String dns1,
        @Doc("the second DNS for the router") @Nullable String dns2,
        @Doc("the network domain for the router") @Nullable String networkDomain,
        @Doc("the gateway for the router") @Nullable String gateway,
        @Doc("the name of the router") @Nullable String name,
        @Doc("the Pod ID for the router") @Nullable String podId,
        @Doc("the Pod name for the router") @Nullable String podName,
        @Doc("the host ID for the router") @Nullable String hostId,
        @Doc("the hostname for the router") @Nullable String hostName,
        @Doc("the hypervisor on which the template runs") @Nullable String hypervisor,
        @Doc("the link local IP address for the router") @Nullable String linkLocalIp,
        @Doc("the link local MAC address for the router") @Nullable String linkLocalMacAddress,
        @Doc("the link local netmask for the router") @Nullable String linkLocalNetmask,
        @Doc("the public IP address for the router; empty for one without") String publicIp,
        @Doc("the public MAC address for the router") @Nullable String publicMacAddress,
        @Doc("the public netmask for the router") @Nullable String publicNetmask,
        @Doc("the guest IP address for the router") @Nullable String guestIpAddress,
        @Doc("the guest MAC address for the router") @Nullable String guestMacAddress,
        @Doc("the guest netmask for the router") @Nullable String guestNetmask,
        @Doc("the ID of the corresponding guest network") @Nullable String guestNetworkId,
        @Doc("the name of the corresponding guest network") @Nullable String guestNetworkName,
        @Doc("VPC the router belongs to; empty for a router of no VPC") String vpcId,
        @Doc("the date and time the router was created") @Nullable OffsetDateTime created,
        @Doc("the account associated with the router") @Nullable String account,
        @Doc("the domain ID associated with the router") @Nullable String domainId,
        @Doc("the domain associated with the router") @Nullable String domain,
        @Doc("path of the Domain the router belongs to") @Nullable String domainPath,
        @Doc("the ID of the service offering of the virtual machine") @Nullable String serviceOfferingId,
        @Doc("the name of the service offering of the virtual machine") @Nullable String serviceOfferingName,
        @Doc("if this router is an redundant virtual router") @Nullable Boolean isRedundantRouter,
        @Doc("the state of redundant virtual router") @Nullable String redundantState,
        @Doc("the state of the router") @Wire(type = "state") @Nullable String state,
        @Doc("role of the domain router") @Nullable String role,
        @Doc("true if the router template requires upgrader") @Nullable Boolean requiresUpgrade,
        @Doc("the list of nics associated with the router") @Wire(type = "set") @Nullable List<NicResponse> nic) {}
