package io.haneul.store.job;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as it is shown; what stands in it of an API call is null in one that no call has made. */
public record JobView(
        JobId id,
        JobState state,
        @Nullable String result,
        @Nullable Integer errorCode,
        @Nullable String errorText,
        @Nullable String command,
        @Nullable UserId userId,
        @Nullable AccountId accountId,
        @Nullable String accountName,
        @Nullable DomainId domainId,
        @Nullable String domainPath,
        @Nullable String instanceKind,
        @Nullable UUID instanceId,
        Instant created,
        @Nullable Instant ended) {}
