package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.model.SecurityGroupId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the machines of a group send traffic; without any such rule they may send all. Answers the group, as clients of this command read it. */
@Command(
        name = "authorizeSecurityGroupEgress",
        description = "Authorizes a particular egress rule for this security group",
        kind = Kind.ASYNC,
        returns = SecurityGroupResponse.class,
        object = "securitygroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SECURITY.GROUP.AUTHORIZE.EGRESS")
public record AuthorizeSecurityGroupEgress(
        @Doc("The ID of the security group. Mutually exclusive with securitygroupname parameter")
                @Access(Access.Right.OPERATE)
                Optional<SecurityGroupId> securityGroupId,
        @Doc("The name of the security group. Mutually exclusive with securitygroupid parameter")
                Optional<String> securityGroupName,
        @Doc("the protocol: TCP, UDP, ICMP, ALL, or a number; TCP when none is given") Optional<String> protocol,
        @Doc("start port for this rule") Optional<Integer> startPort,
        @Doc("end port for this rule") Optional<Integer> endPort,
        @Doc("type of the icmp message being sent; -1 means all") Optional<Integer> icmpType,
        @Doc("error code for this icmp message; -1 means all") Optional<Integer> icmpCode,
        @Doc("the cidr list associated") List<String> cidrList,
        @Doc("user to security group mapping: usersecuritygrouplist[0].account and .group; instead of cidrlist")
                List<Map<String, String>> userSecurityGroupList,
        Owner owner) {}
