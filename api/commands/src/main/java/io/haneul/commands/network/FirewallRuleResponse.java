package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports of a public address that lead to a machine. */
@RecordBuilder
public record FirewallRuleResponse(
        @Doc("the ID of the port forwarding rule") @Nullable String id,
        @Doc("the starting port of port forwarding rule's private port range") @Nullable String privatePort,
        @Doc("the ending port of port forwarding rule's private port range") @Nullable String privateEndPort,
        @Doc("the protocol of the port forwarding rule") @Nullable String protocol,
        @Doc("the starting port of port forwarding rule's public port range") @Nullable String publicPort,
        @Doc("the ending port of port forwarding rule's public port range") @Nullable String publicEndPort,
        @Doc("the VM ID for the port forwarding rule") @Nullable String virtualMachineId,
        @Doc("the VM name for the port forwarding rule") @Nullable String virtualMachineName,
        @Doc("the VM display name for the port forwarding rule") @Nullable String virtualMachineDisplayName,
        @Doc("the public ip address id for the port forwarding rule") @Nullable String ipAddressId,
        @Doc("the public ip address for the port forwarding rule") @Nullable String ipAddress,
        @Doc("the state of the rule") @Nullable String state,
        @Doc("the cidr list to forward traffic from. Multiple entries are separated by a single comma character (,).")
                @Nullable
                String cidrList,
        @Doc("the vm ip address for the port forwarding rule") @Nullable String vmGuestIp,
        @Doc("the id of the guest network the port forwarding rule belongs to") @Nullable String networkId,
        @Doc("is firewall for display to the regular user") @Nullable Boolean forDisplay,
        @Doc("the list of resource tags associated with the rule") @Nullable List<ResourceTagResponse> tags) {}
