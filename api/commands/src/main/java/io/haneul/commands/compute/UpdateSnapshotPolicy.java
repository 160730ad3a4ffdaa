package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.SnapshotPolicyId;
import java.util.Optional;

/** Says whether a snapshot policy is displayed. */
@Command(
        name = "updateSnapshotPolicy",
        description = "Updates the snapshot policy.",
        kind = Kind.ASYNC,
        returns = SnapshotPolicyResponse.class,
        object = "snapshotpolicy",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOTPOLICY.UPDATE")
public record UpdateSnapshotPolicy(
        @Doc("the ID of the snapshot policy") @Access(Access.Right.OWN) SnapshotPolicyId id,
        @Doc("an optional field, whether to the display the snapshot policy to the end user or not.")
                Optional<Boolean> forDisplay) {}
