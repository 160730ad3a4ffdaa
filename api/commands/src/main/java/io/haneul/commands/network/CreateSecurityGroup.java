package io.haneul.commands.network;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import java.util.Optional;

/** Makes a group of machines that let the same traffic through. */
@Command(
        name = "createSecurityGroup",
        description = "Creates a security group",
        kind = Kind.OBJECT,
        returns = SecurityGroupResponse.class,
        object = "securitygroup",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SECURITY.GROUP.CREATE")
public record CreateSecurityGroup(
        @Doc("name of the security group") String name,
        @Doc("the description of the security group") @Length(4096) Optional<String> description,
        Owner owner) {}
