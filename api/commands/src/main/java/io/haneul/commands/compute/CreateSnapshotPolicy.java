package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Has snapshots of a volume taken by themselves; in place of an earlier policy of the interval, when there is one. */
@Command(
        name = "createSnapshotPolicy",
        description = "Creates a snapshot policy for the account.",
        kind = Kind.OBJECT,
        returns = SnapshotPolicyResponse.class,
        object = "snapshotpolicy",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "SNAPSHOTPOLICY.CREATE")
public record CreateSnapshotPolicy(
        @Doc("the ID of the disk volume") @Access(Access.Right.OPERATE) VolumeId volumeId,
        @Doc("valid values are HOURLY, DAILY, WEEKLY, and MONTHLY") String intervalType,
        @Doc("maximum number of snapshots to retain") Integer maxSnaps,
        @Doc(
                        "time the snapshot is scheduled to be taken. Format is MM for HOURLY, MM:HH for DAILY, MM:HH:DD (1-7, from Sunday) for WEEKLY, MM:HH:DD (1-28) for MONTHLY")
                String schedule,
        @Doc("the time zone the schedule is meant in, such as Europe/Berlin") String timezone,
        @Doc("an optional field, whether to the display the policy to the end user or not")
                Optional<Boolean> forDisplay) {}
