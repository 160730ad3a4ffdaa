package io.haneul.commands.job;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Called to show the jobs that calls have made. */
@Command(
        name = "listAsyncJobs",
        description = "Lists all pending asynchronous jobs for the account.",
        kind = Kind.LIST,
        returns = AsyncJobResponse.class,
        object = "asyncjobs",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListAsyncJobs(
        @Doc("The start date range of the list you want to retrieve, such as 2026-01-31 or 2026-01-31 10:00:00")
                Optional<OffsetDateTime> startDate,
        OwnerFilter owner,
        Paging paging) {}
