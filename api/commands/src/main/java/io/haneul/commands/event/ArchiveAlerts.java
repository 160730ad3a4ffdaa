package io.haneul.commands.event;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.AlertId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Takes alerts out of the list; they are kept. */
@Command(
        name = "archiveAlerts",
        description = "Archive one or more alerts.",
        kind = Kind.OBJECT,
        returns = Success.class,
        roles = {DefaultRole.ADMIN},
        since = "later")
public record ArchiveAlerts(
        @Doc("the IDs of the alerts") @Access(Access.Right.OPERATE) List<AlertId> ids,
        @Doc("end date range to be archived (including) this date") Optional<OffsetDateTime> endDate,
        @Doc("start date range to be archived (including) this date") Optional<OffsetDateTime> startDate,
        @Doc("archived by alert type") Optional<String> type) {}
