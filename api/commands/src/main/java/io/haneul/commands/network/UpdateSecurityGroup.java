package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.SecurityGroupId;
import java.util.Optional;

/** Names a group anew. */
@Command(
        name = "updateSecurityGroup",
        description = "Updates a security group",
        kind = Kind.OBJECT,
        returns = SecurityGroupResponse.class,
        object = "securitygroup",
        roles = DefaultRole.ADMIN,
        event = "SECURITY.GROUP.UPDATE",
        since = "4.14.0.0")
public record UpdateSecurityGroup(
        @Doc("The ID of the security group.") @Access(Access.Right.OPERATE) SecurityGroupId id,
        @Doc("The new name of the security group") Optional<String> name,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource; ids are not changed here, so none is taken")
                Optional<String> customId) {}
