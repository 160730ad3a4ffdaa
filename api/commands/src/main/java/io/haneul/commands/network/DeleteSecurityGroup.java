package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Owner;
import io.haneul.commands.Success;
import io.haneul.model.SecurityGroupId;
import java.util.Optional;

/** Removes a group in which no machine is. */
@Command(
        name = "deleteSecurityGroup",
        description = "Deletes security group",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SECURITY.GROUP.DELETE")
public record DeleteSecurityGroup(
        @Doc("The ID of the security group. Mutually exclusive with name parameter") @Access(Access.Right.OPERATE)
                Optional<SecurityGroupId> id,
        @Doc("The name of the security group. Mutually exclusive with id parameter") Optional<String> name,
        Owner owner) {}
