package io.haneul.commands.network;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.commands.tag.ResourceTagResponse;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of a security group. */
@RecordBuilder
public record SecurityGroupRuleResponse(
        @Doc("the id of the security group rule") @Nullable String ruleId,
        @Doc("the protocol of the security group rule") @Nullable String protocol,
        @Doc("the type of the ICMP message response") @Nullable Integer icmpType,
        @Doc("the code for the ICMP message response") @Nullable Integer icmpCode,
        @Doc("the starting IP of the security group rule") @Nullable Integer startPort,
        @Doc("the ending IP of the security group rule") @Nullable Integer endPort,
        @Doc("security group name") @Nullable String securityGroupName,
        @Doc("account owning the security group rule") @Nullable String account,
        @Doc("the CIDR notation for the base IP address of the security group rule") @Nullable String cidr,
        @Doc("the list of resource tags associated with the rule") @Wire(type = "set") @Nullable
                List<ResourceTagResponse> tags) {}
