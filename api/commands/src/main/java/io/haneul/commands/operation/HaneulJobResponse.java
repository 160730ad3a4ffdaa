package io.haneul.commands.operation;

import io.haneul.commands.Doc;
import io.haneul.model.JobId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job, whoever made it. */
@RecordBuilder
public record HaneulJobResponse(
        @Doc("the ID of the job") JobId id,
        @Doc("what it does") String script,
        @Doc("QUEUED, RUNNING, PARKED, SUCCEEDED or FAILED") String state,
        @Doc("FORWARD, BACK or UNDO") String direction,
        @Doc("the number of the step it is at, from 1") Integer step,
        @Doc("the name of that step, where this server knows the script") @Nullable String stepName,
        @Doc("how often that step was begun") Integer attempt,
        @Doc("what it waits for") @Nullable String waitingFor,
        @Doc("when it goes on at the latest") @Nullable OffsetDateTime wakeAt,
        @Doc("what it holds, the main one first") String subjects,
        @Doc("the command that made it") @Nullable String command,
        @Doc("what kind of thing it is about") @Nullable String instanceType,
        @Doc("the ID of that thing") @Nullable UUID instanceId,
        @Doc("the run of the management server that holds it") @Nullable UUID server,
        @Doc("when it was made") OffsetDateTime created,
        @Doc("when it began") @Nullable OffsetDateTime begun,
        @Doc("when it ended") @Nullable OffsetDateTime ended,
        @Doc("from its making until its end, or until now, in milliseconds") Long millis,
        @Doc("the error code it failed with") @Nullable Integer errorCode,
        @Doc("why it failed") @Nullable String errorText,
        @Doc("what it did when; only when asked for by id") List<HaneulStepResponse> steps) {}
