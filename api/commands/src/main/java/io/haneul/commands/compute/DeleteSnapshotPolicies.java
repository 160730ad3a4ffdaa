package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.SnapshotPolicyId;
import java.util.List;
import java.util.Optional;

/** Deletes snapshot policies. The snapshots stay. */
@Command(
        name = "deleteSnapshotPolicies",
        description = "Deletes snapshot policies for the account.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOTPOLICY.DELETE")
public record DeleteSnapshotPolicies(
        @Doc("the ID of the snapshot policy") @Access(Access.Right.OWN) Optional<SnapshotPolicyId> id,
        @Doc("list of snapshots policy IDs separated by comma") @Access(Access.Right.OWN) List<SnapshotPolicyId> ids) {}
