package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of machines that let the same traffic through. */
@RecordBuilder
public record SecurityGroupResponse(
        @Doc("the ID of the security group") @Nullable String id,
        @Doc("the name of the security group") @Nullable String name,
        @Doc("the description of the security group") @Nullable String description,
        @Doc("the account owning the security group") @Nullable String account,
        @Doc("the domain ID of the security group") @Nullable String domainId,
        @Doc("the domain name of the security group") @Nullable String domain,
        @Doc("path of the Domain the security group belongs to") @Nullable String domainPath,
        @Doc("the list of ingress rules associated with the security group") @Wire(type = "set") @Nullable
                List<SecurityGroupRuleResponse> ingressRule,
        @Doc("the list of egress rules associated with the security group") @Wire(type = "set") @Nullable
                List<SecurityGroupRuleResponse> egressRule,
        @Doc("the number of virtualmachines associated with this securitygroup") @Nullable Integer virtualMachineCount,
        @Doc("the list of virtualmachine ids associated with this securitygroup") @Wire(type = "set") @Nullable
                List<String> virtualMachineIds,
        @Doc("the list of resource tags associated with the group") @Wire(type = "set") @Nullable
                List<ResourceTagResponse> tags) {}
