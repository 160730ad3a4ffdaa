package io.haneul.commands.job;

import io.haneul.commands.Doc;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job, and what it has come to. */
@RecordBuilder
public record AsyncJobResponse(
        @Doc("the ID of the async job") @Nullable JobId jobId,
        @Doc("the current job status: 0 while it runs, 1 when it has succeeded, 2 when it has failed") @Nullable
                Integer jobStatus,
        @Doc("the progress information of the PENDING job") @Nullable Integer jobProcStatus,
        @Doc("the result code for the job") @Nullable Integer jobResultCode,
        @Doc("the result type: object or text") @Nullable String jobResultType,
        @Doc("the result: the object in its key, or errorcode and errortext") @Nullable Map<String, Object> jobResult,
        @Doc("the instance/entity object related to the job") @Nullable String jobInstanceType,
        @Doc("the unique ID of the instance/entity object related to the job") @Nullable UUID jobInstanceId,
        @Doc("the async command executed") @Nullable String cmd,
        @Doc("the created date of the job") @Nullable OffsetDateTime created,
        @Doc("the completed date of the job") @Nullable OffsetDateTime completed,
        @Doc("the account id that executed the async command") @Nullable AccountId accountId,
        @Doc("the account that executed the async command") @Nullable String account,
        @Doc("the domain id that executed the async command") @Nullable DomainId domainId,
        @Doc("the domain that executed the async command") @Nullable String domainPath,
        @Doc("the user that executed the async command") @Nullable UserId userId,
        @Doc("the management server that holds the job") @Nullable UUID managementServerId) {}
