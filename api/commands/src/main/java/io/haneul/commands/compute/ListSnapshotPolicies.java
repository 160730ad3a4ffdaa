package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Lists snapshot policies. */
@Command(
        name = "listSnapshotPolicies",
        description = "Lists snapshot policies.",
        kind = Kind.LIST,
        returns = SnapshotPolicyResponse.class,
        object = "snapshotpolicy",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListSnapshotPolicies(
        @Doc("the ID of the snapshot policy") @Access(Access.Right.USE) Optional<SnapshotPolicyId> id,
        @Doc("the ID of the disk volume") @Access(Access.Right.USE) Optional<VolumeId> volumeId,
        @Doc("list resources by display flag; only ROOT admin is eligible to pass this parameter")
                Optional<Boolean> forDisplay,
        OwnerFilter owner,
        Paging paging) {}
