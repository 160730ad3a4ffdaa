package io.haneul.commands.job;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.JobId;

/** Called again and again until the job is done. */
@Command(
        name = "queryAsyncJobResult",
        description = "Retrieves the current status of asynchronous job.",
        kind = Kind.OBJECT,
        returns = AsyncJobResponse.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record QueryAsyncJobResult(@Doc("the ID of the asynchronous job") @Access(Access.Right.USE) JobId jobId) {}
