package io.haneul.commands.operation;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.JobId;
import java.util.Optional;
import java.util.UUID;

/** Called to see what the cloud is at, calls of users and its own work alike. */
@Command(
        name = "listHaneulJobs",
        description =
                "Lists all jobs, also those no call has made: those that have not ended, unless told otherwise; by id"
                        + " with their steps.",
        kind = Kind.LIST,
        returns = HaneulJobResponse.class,
        object = "haneuljob",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record ListHaneulJobs(
        @Doc("the job, with its steps") @Access(Access.Right.USE) Optional<JobId> id,
        @Doc("only jobs in this state, or all for those that have ended too") Optional<String> state,
        @Doc("only jobs that do this") Optional<String> script,
        @Doc("only jobs about the thing of this ID, also those that have ended") Optional<UUID> instanceId,
        Paging paging) {}
